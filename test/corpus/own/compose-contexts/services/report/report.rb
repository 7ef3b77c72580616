require "prawn"
Prawn::Document.generate("report.pdf") { text "Ledger" }
