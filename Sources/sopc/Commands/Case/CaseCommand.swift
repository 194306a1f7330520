import ArgumentParser
import SOPConsole

struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: help(
      id: "Menjalankan proses yang tersimpan: dibuka, dikerjakan beberapa orang, dan terbukti.",
      en: "Carries out cases that last: opened, worked on by several people, and proven."),
    discussion: help(
      id: """
        Contoh:
          sopc case start sops/sumbar.yaml --subject "Email Dinas Sosial"
          sopc case show 1
          sopc case complete 1 kirim --by Dewi
          sopc case complete 1 periksa --by Rudi --answer Benar
          sopc case history 1
          sopc case verify
        """,
      en: """
        Examples:
          sopc case start sops/sumbar.yaml --subject "E-mail of Dinas Sosial"
          sopc case show 1
          sopc case complete 1 kirim --by Dewi
          sopc case complete 1 periksa --by Rudi --answer Benar
          sopc case history 1
          sopc case verify
        """),
    subcommands: [
      CaseStart.self, CaseList.self, CaseShow.self, CaseTake.self, CaseRelease.self,
      CaseComplete.self, CaseSkip.self, CaseCancel.self, CaseHistory.self, CaseImport.self,
      CaseEvents.self, CasePeople.self, CaseMigrate.self, CaseVerify.self, CaseBackup.self,
      CaseRebuild.self,
    ])
}
