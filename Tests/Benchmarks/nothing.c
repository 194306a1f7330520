/* The floor under any program's start: one that does nothing. */
int main(void) { return 0; }
