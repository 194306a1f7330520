import Glibc

/// How long one waits for others who write: SQLite's own waiting gets longer with each try, so that
/// whoever has waited long waits longer still. Here every try comes within a millisecond.
func waitFairly(tries: Int) -> Bool {
  // About ten seconds.
  if tries > 16_000 { return false }
  usleep(UInt32.random(in: 200...1_000))
  return true
}
