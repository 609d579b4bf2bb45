package vietnamese

// Document is a numbered document that a text names.
type Document struct {
	Span
	Number string // canonical: NUMBER-TYPE/ISSUER, "21-NQ/TW", or what the text gives of it
}
