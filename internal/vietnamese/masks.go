package vietnamese

// MaskKind is why a number counts nothing.
type MaskKind uint8

// The kinds of masks.
const (
	MaskOrdinal     MaskKind = iota + 1 // lần thứ XIV, khóa XIII, thứ hai, Trung ương 4
	MaskAnniversary                     // kỷ niệm 90 năm
	MaskAge                             // 18 - 30 tuổi
	MaskPhone                           // 0982.095.095
	MaskVotes                           // 44/45 phiếu
	MaskClock                           // 8 giờ 30, 11.07 phút
	MaskCode                            // lớp 12A1, PC06, phòng 204
	MaskArticle                         // Điều 30, khoản 2
	MaskDocument                        // Chỉ thị 05, Đề án 165
	MaskName                            // COVID-19, 4.0
	MaskMeasure                         // 120 m2, 5 km, 30 ha
	MaskNote                            // footnote digits
	MaskCounter                         // Lượt xem: 643
	MaskSeniority                       // 30 năm tuổi Đảng and other lengths of service
	MaskDuration                        // trong 5 ngày, 2 năm qua
)

// Mask is a number that can never become a value.
type Mask struct {
	Span
	Kind MaskKind
}
