import random
def head(title,n,extra=''):
    actors='\n'.join(f'  a{i}: {{name: {nm}}}' for i,nm in enumerate(names[:n]))
    return f'''sop: 1
title: {title}
number: 1/2026
issuer: {{government: Provinsi Contoh, agency: Dinas Contoh}}
effective: 2026-01-01
created: 2026-01-01
approved_by: {{position: Kepala Dinas, name: Budi Santoso, nip: "196001011990011001"}}
{extra}actors:
{actors}
steps:
'''
names=['Pemohon','Petugas Loket','Kepala Seksi Pengelolaan Data','Kepala Bidang Aplikasi Informatika','Sekretaris Dinas','Kepala Dinas','Administrator Server','Operator']
def big(rows,n,seed):
    r=random.Random(seed)
    s=head(f'UJI {rows} LANGKAH {n} PELAKSANA',n)
    for i in range(rows):
        s+=f'  - id: s{i}\n    actor: a{r.randrange(n)}\n    action: {" ".join(r.choice(["Memeriksa","berkas","permohonan","surat","akun","email","dan","meneruskan","kepada","pejabat"]) for _ in range(r.randrange(3,16)))}\n    time: {r.randrange(5,90)} menit\n    requirements: [Berkas permohonan]\n    outputs: [Berkas diperiksa]\n'
        if r.random()<.3 and i<rows-1:
            s+='    question: Lengkap?\n    answers:\n      Lengkap: {}\n'.replace('{}','') if False else ''
            k=r.randrange(1,4)
            s+='    question: Lengkap dan benar?\n    answers:\n      - {label: Lengkap}\n'
            for j in range(k):
                s+=f'      - {{label: {["Tidak lengkap","Ditolak","Perlu rapat"][j]}, next: s{r.randrange(rows)}}}\n'
    return s
open('b40.yaml','w').write(big(40,8,1))
open('b12.yaml','w').write(big(12,5,3))
open('b25.yaml','w').write(big(25,4,5))
