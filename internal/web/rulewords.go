package web

// ruleWords say in Vietnamese by which rule a figure was bound, by the name that
// its evidence holds; the name itself is English.
var ruleWords = map[string]string{
	"average of the count before it":    "bình quân của số nêu trước",
	"below the body named before it":    "thuộc tổ chức nêu trước",
	"beyond the plan":                   "phần vượt kế hoạch",
	"counted by itself":                 "tự nêu điều được đếm",
	"difference of a part":              "mức tăng, giảm của một phần",
	"difference of a share":             "mức tăng, giảm của tỷ lệ",
	"difference of what is spoken of":   "mức tăng, giảm của điều đang nói",
	"difference to an earlier time":     "mức tăng, giảm so với kỳ trước",
	"earlier value compared with":       "giá trị kỳ trước để so sánh",
	"earlier value in brackets":         "giá trị kỳ trước trong ngoặc",
	"event before":                      "việc nêu trước con số",
	"event behind":                      "việc nêu sau con số",
	"event behind the bracket":          "việc nêu sau dấu ngoặc",
	"event carried":                     "cùng việc với số trước",
	"event of coordinated figures":      "chung một việc với các số liền nhau",
	"event of the head":                 "việc nêu ở đầu câu",
	"given what was counted before":     "số được trao điều đã đếm",
	"in the order of the nouns":         "theo thứ tự các danh từ",
	"level to which it moved":           "mức đạt tới sau khi tăng hoặc giảm",
	"line of a list":                    "một dòng của danh sách",
	"money gathered":                    "tiền vận động được",
	"move in a ranking":                 "tăng, giảm bậc xếp hạng",
	"named part":                        "phần được gọi tên",
	"none of it":                        "không có trường hợp nào",
	"part carried on":                   "phần nêu tiếp",
	"part named beside its number":      "tên phần đứng cạnh con số",
	"part of a list":                    "một phần trong liệt kê",
	"part of a whole":                   "phần của tổng số",
	"part of coordinated figures":       "chung một phần với các số liền nhau",
	"place in a ranking":                "thứ hạng",
	"plan of a count told above":        "kế hoạch của số nêu ở trên",
	"plan of the count before it":       "kế hoạch của số nêu trước",
	"plan of what is to come":           "kế hoạch thời gian tới",
	"plan of what the title tells":      "kế hoạch của điều nêu ở tiêu đề",
	"plan that was exceeded":            "kế hoạch đã vượt",
	"result of the plan before it":      "kết quả của kế hoạch nêu trước",
	"plan that was changed":             "kế hoạch được điều chỉnh",
	"rate of what happens":              "tỷ lệ của việc được nêu",
	"said of its subject":               "nói về chủ ngữ của câu",
	"said of the figure before it too":  "nói chung với số trước",
	"same thing of another decider":     "cùng việc của cấp quyết định khác",
	"same thing of another time":        "cùng điều ấy ở thời gian khác",
	"share by arithmetic":               "tỷ lệ nhận ra bằng phép tính",
	"share in a list":                   "tỷ lệ trong liệt kê",
	"share in the order of the nouns":   "tỷ lệ theo thứ tự các danh từ",
	"share named before it":             "tỷ lệ được nêu tên trước",
	"share named behind it":             "tỷ lệ được nêu tên sau",
	"share of a part":                   "tỷ lệ của một phần",
	"share of a target":                 "tỷ lệ so với chỉ tiêu",
	"share of all members":              "tỷ lệ trong tổng số đảng viên",
	"share of the count before it":      "tỷ lệ của số nêu trước",
	"share of the part before it":       "tỷ lệ của phần nêu trước",
	"share of the same part":            "tỷ lệ của cùng một phần",
	"share of the stock before it":      "tỷ lệ của tổng số nêu trước",
	"share of the target stated before": "tỷ lệ so với chỉ tiêu nêu trước",
	"share of what is counted":          "tỷ lệ của điều được đếm",
	"share of what is owed":             "tỷ lệ của số phải có",
	"share of what the head names":      "tỷ lệ của điều nêu ở đầu câu",
	"share with a common predicate":     "tỷ lệ chung vị ngữ",
	"target behind its share":           "chỉ tiêu nêu sau tỷ lệ đạt",
	"target in brackets":                "chỉ tiêu trong ngoặc",
	"target of a share":                 "chỉ tiêu của tỷ lệ",
	"value named before it":             "giá trị được nêu tên trước",
	"whole of a part":                   "tổng số của một phần",
	"whole of those told behind it":     "tổng số của các phần nêu sau",
}

// maskWords say in Vietnamese what a number is that counts nothing.
var maskWords = map[string]string{
	"document":    "số hiệu văn bản",
	"time":        "ngày tháng",
	"ordinal":     "số thứ tự",
	"anniversary": "dịp kỷ niệm",
	"age":         "tuổi",
	"seniority":   "thâm niên",
	"duration":    "khoảng thời gian",
	"clock":       "giờ",
	"phone":       "số điện thoại",
	"votes":       "số phiếu",
	"code":        "mã, số hiệu",
	"place":       "tên nơi chốn",
	"name":        "tên riêng",
	"measure":     "đơn vị đo",
	"note":        "số đề mục, chú thích",
	"counter":     "lượt xem",
	"share":       "phân số chỉ số phần",
	"broken":      "ngày không có thật",
}

// ruleName is how readers are told the rule of a figure, or what a refused number
// is. A name that is not known, as of a reader before this one, stands as it is.
func ruleName(name string, l lang) string {
	if l == englishLang {
		return name
	}
	for _, words := range [...]map[string]string{ruleWords, maskWords} {
		if told, ok := words[name]; ok {
			return told
		}
	}
	return name
}
