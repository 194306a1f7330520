import GRDB

/// The tables of a store, and how an older one becomes today's. What is released here is never
/// changed, only added to.
///
/// `event`, `definition` and `people` are the truth: rows are only ever added. `case_state`, `work`
/// and `definition.agency` are what follows from it, and can be made anew from it at any time
/// (`Journal.rebuild`).
enum Schema {
  /// `sopc` in ASCII: what tells a store from another program's file.
  static let applicationID = 0x736F_7063

  /// What follows from the records is made anew in a store where it was made under a lower number.
  static let projection = 3

  static var migrator: Migrator {
    var migrator = Migrator()
    migrator.registerMigration("1") { database in
      try database.execute(
        sql: """
          CREATE TABLE definition (
            id INTEGER PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            workflow BLOB NOT NULL,
            source BLOB
          ) STRICT;
          CREATE TABLE event (
            seq INTEGER PRIMARY KEY,
            case_id INTEGER NOT NULL,
            body BLOB NOT NULL,
            hash BLOB NOT NULL
          ) STRICT;
          CREATE INDEX event_of_case ON event (case_id, seq);
          CREATE TABLE case_state (
            id INTEGER PRIMARY KEY,
            definition INTEGER NOT NULL REFERENCES definition (id),
            procedure TEXT,
            subject TEXT,
            opened INTEGER NOT NULL,
            closed INTEGER,
            status INTEGER NOT NULL,
            outcome TEXT,
            state BLOB NOT NULL
          ) STRICT;
          CREATE INDEX case_by_status ON case_state (status, id);
          CREATE TABLE work (
            case_id INTEGER NOT NULL,
            symbol INTEGER NOT NULL,
            place INTEGER NOT NULL,
            role TEXT NOT NULL,
            due INTEGER NOT NULL,
            opened INTEGER NOT NULL,
            taken_by TEXT,
            PRIMARY KEY (case_id, symbol, place)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX work_by_urgency ON work (due, case_id, symbol) WHERE place = 0;
          CREATE INDEX work_by_role ON work (role, due, case_id, symbol);
          PRAGMA application_id = \(applicationID);
          """)
    }
    migrator.registerMigration("2") { database in
      try database.execute(
        sql: """
          ALTER TABLE definition ADD COLUMN agency TEXT NOT NULL DEFAULT '';
          ALTER TABLE event ADD COLUMN ref TEXT;
          CREATE UNIQUE INDEX event_by_ref ON event (ref) WHERE ref IS NOT NULL;
          ALTER TABLE case_state ADD COLUMN parent INTEGER;
          ALTER TABLE case_state ADD COLUMN parent_symbol TEXT;
          CREATE INDEX case_by_parent ON case_state (parent) WHERE parent IS NOT NULL;
          CREATE TABLE people (
            id INTEGER PRIMARY KEY,
            hash TEXT NOT NULL,
            source BLOB NOT NULL
          ) STRICT;
          DROP TABLE work;
          CREATE TABLE work (
            case_id INTEGER NOT NULL,
            symbol INTEGER NOT NULL,
            place INTEGER NOT NULL,
            agency TEXT NOT NULL,
            role TEXT NOT NULL,
            due INTEGER NOT NULL,
            opened INTEGER NOT NULL,
            person TEXT,
            taken_by TEXT,
            PRIMARY KEY (case_id, symbol, place)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX work_by_urgency ON work (due, case_id, symbol) WHERE place = 0;
          CREATE INDEX work_by_role ON work (agency, role, due, case_id, symbol);
          CREATE INDEX work_by_person ON work (person, due, case_id, symbol)
            WHERE place = 0 AND person IS NOT NULL;
          """)
    }
    return migrator
  }
}
