package store

// Store reads stock levels.
type Store struct{ dsn string }

func New(dsn string) *Store { return &Store{dsn: dsn} }
