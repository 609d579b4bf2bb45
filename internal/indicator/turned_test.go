package indicator_test

import "testing"

// TestTurnedRound holds sentences that say first what is true and then of how many, and
// those whose noun stands before its number.
func TestTurnedRound(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated_ratio[good_or_better] 0.85 2021; party_members_rated_ratio[good_or_better] 0.8 2021",
			"Năm 2021, toàn tỉnh hoàn thành tốt nhiệm vụ trở lên có 85% tổ chức cơ sở đảng và 80% đảng viên.",
		},
		{"party_members_rated_ratio[good] 0.785 2021", "Năm 2021, ở mức hoàn thành tốt nhiệm vụ có 78,5% đảng viên trong tỉnh."},
		{
			"party_organizations_rated[excellent] 108 2021; party_members_rated[excellent] 4120 2021",
			"Năm 2021, toàn tỉnh hoàn thành xuất sắc nhiệm vụ có 108 tổ chức cơ sở đảng và 4.120 đảng viên.",
		},
		{
			"party_organizations_disciplined[reprimand] 12 2021; party_members_disciplined[reprimand] 210 2021; party_organizations_disciplined[warning] 3 2021; party_members_disciplined[warning] 95 2021",
			"Năm 2021, cấp ủy các cấp khiển trách 12 tổ chức đảng và 210 đảng viên, cảnh cáo 3 tổ chức đảng và 95 đảng viên.",
		},
		{"party_members_admitted target 1700-1900 2022", "Năm 2022, tỉnh đề ra chỉ tiêu kết nạp đảng viên mới từ 1.700 đến 1.900."},
		{"party_members_admitted target 1900 2022", "Năm 2022, tỉnh đề ra chỉ tiêu phát triển đảng viên mới là 1.900."},
		{"party_members_admitted 1900 2021", "Năm 2021, Đảng bộ tỉnh kết nạp đảng viên mới đạt 1.900."},
		{"party_members_disciplined 190 2021", "Năm 2021, toàn tỉnh kỷ luật đảng viên 190 trường hợp."},
		{"mass_organization_coverage_ratio 0.65 2021", "Năm 2021, các đoàn thể tập hợp được 65% dân số trong độ tuổi vào tổ chức."},
		// No share of members, and none of what is not told.
		{"", "Năm 2021, đảng viên trong tỉnh chiếm 5,2% dân số."},
		{"", "Năm 2021, toàn tỉnh khen thưởng 12% tổ chức cơ sở đảng và 15% đảng viên."},
	})
}

// TestTopicOfDiscipline: "về thi hành kỷ luật" at the head is what the counts behind it
// are of, and so are their differences; elsewhere it is what was inspected.
func TestTopicOfDiscipline(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_disciplined 15 2021; party_members_disciplined 496 2021; party_members_disciplined change 55 2021<2020; party_members_disciplined change 0.1247 ratio 2021<2020",
			"Về thi hành kỷ luật, năm 2021 toàn tỉnh có 15 tổ chức đảng, 496 đảng viên; so với năm 2020 số đảng viên tăng 55 người, tương đương 12,47%.",
		},
		{"party_members_disciplined 496 2021; party_organizations_disciplined 15 2021", "Về thi hành kỷ luật, năm 2021 toàn tỉnh có 496 đảng viên và 15 tổ chức đảng."},
		{"", "Năm 2021, cấp ủy các cấp kiểm tra về thi hành kỷ luật đảng 15 tổ chức đảng."},
	})
}

// TestRaisedStock: what stands between "nâng số" and "lên" is what rose.
func TestRaisedStock(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_established[private_enterprise] 31 2021; party_members[private_enterprise] 5900 2021-12-31 over",
			"Năm 2021, tỉnh có thêm 31 tổ chức đảng trong doanh nghiệp tư nhân, nâng số đảng viên làm việc tại khối này lên hơn 5.900 người.",
		},
		{"party_organizations_established[private_enterprise] 12 2021", "Năm 2021, toàn tỉnh lập mới 12 chi bộ trong doanh nghiệp tư nhân, nâng tổng số tổ chức đảng tại đây lên 120."},
		{
			"party_organizations_established[private_enterprise] target 40 2023; party_members_admitted[private_enterprise] target 500 2023 over",
			"Năm 2023, tỉnh phấn đấu thành lập 40 tổ chức đảng trong doanh nghiệp tư nhân, kết nạp tại đây trên 500 đảng viên.",
		},
		{"party_members_admitted 2110 2021", "Năm 2021, toàn tỉnh kết nạp 2.110 đảng viên, nâng số hội viên Hội Nông dân lên 120.000 người."},
	})
}

// TestLooksAt: a few words on how those counted are looked at stand ahead of the parts.
func TestLooksAt(t *testing.T) {
	run(t, []sentence{
		{
			"party_members 57914 2021-12-31; party_members[women] 17820 2021-12-31; party_members[ethnic_minority] 5206 2021-12-31; party_members[religious] 2911 2021-12-31",
			"Đến cuối năm 2021, Đảng bộ tỉnh có 57.914 đảng viên. Nhìn vào cơ cấu, nữ có 17.820 đồng chí; dân tộc thiểu số 5.206, đa phần là người Khmer; 2.911 đảng viên có đạo.",
		},
		{
			"party_members_admitted 1012 2021; party_members_admitted[workers] 120 2021; party_members_admitted[students] 64 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.012 đảng viên. Theo nghề nghiệp, công nhân có 120 người, học sinh 64.",
		},
		{"party_members_admitted 1012 2021", "Năm 2021, toàn tỉnh kết nạp 1.012 đảng viên. Về công tác cán bộ, nữ có 64 người được bổ nhiệm."},
		{"party_members_admitted 1012 2021", "Năm 2021, toàn tỉnh kết nạp 1.012 đảng viên. Theo Hội Phụ nữ, nữ có 120 người là giám đốc."},
	})
}

// TestReviewedTerm: a term that a report looks back at dates what follows.
func TestReviewedTerm(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 11204 2015-2020", "Đánh giá nhiệm kỳ 2015 - 2020, kinh tế tỉnh tăng trưởng khá. Trong xây dựng Đảng, toàn tỉnh kết nạp 11.204 đảng viên."},
		{"party_members_admitted 11204 2015-2020", "Báo cáo chính trị tổng kết nhiệm kỳ 2015 - 2020. Theo đó, toàn tỉnh kết nạp 11.204 đảng viên."},
		{"party_members_admitted 11204 2015-2020", "Trong nhiệm kỳ qua, kinh tế tỉnh tăng trưởng khá. Công tác Đảng được chú trọng, toàn tỉnh kết nạp 11.204 đảng viên."},
		{"party_members_admitted 4204 2020-2022", "Trong nửa nhiệm kỳ qua, toàn tỉnh kết nạp 4.204 đảng viên."},
		{"party_members_admitted 1204 2022-YTD", "Nghị quyết của nhiệm kỳ 2015 - 2020 đã nêu điều đó. Toàn tỉnh kết nạp 1.204 đảng viên."},
		{
			"party_organizations_rated_ratio[clean_strong] 0.5827 2020-2021/year; party_members_rated_ratio[good_or_better] 0.9105 2020-2021/year",
			"Bình quân hai năm 2020, 2021, toàn tỉnh có 58,27% tổ chức cơ sở đảng trong sạch, vững mạnh, 91,05% đảng viên hoàn thành tốt nhiệm vụ trở lên.",
		},
	})
}

// TestAwardedAgain: who is "được trao tặng" where badges were told of got badges.
func TestAwardedAgain(t *testing.T) {
	run(t, []sentence{
		{
			"party_badges_awarded 916 2022-05; party_badges_awarded 2305 2022-YTD",
			"Đợt 19/5/2022, toàn tỉnh có 916 đảng viên được tặng Huy hiệu Đảng. Tính từ đầu năm đến nay đã có 2.305 đảng viên trong tỉnh được trao tặng.",
		},
		{
			"party_badges_awarded 916 2022-05; party_badges_awarded[75] 41 2022-05; party_badges_awarded[70] 35 2022-05",
			"Đợt 19/5/2022, toàn tỉnh có 916 đảng viên được tặng Huy hiệu Đảng. Số đảng viên nhận Huy hiệu 75 năm là 41, 70 năm là 35.",
		},
		{"party_badges_awarded 916 2022-05", "Đợt 19/5/2022, toàn tỉnh có 916 đảng viên được tặng Huy hiệu Đảng. Có 12 đảng viên được tặng quà."},
	})
}

// TestChangeOfSubject: a difference behind "là" is one of its subject.
func TestChangeOfSubject(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated[excellent] 108 2021; party_organizations_rated[excellent] change -17 2021<2020",
			"Năm 2021, toàn tỉnh có 108 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ. Số tổ chức hoàn thành xuất sắc ít hơn năm 2020 là 17.",
		},
		{
			"party_members_disciplined 496 2021; party_members_disciplined[expulsion] 41 2021; party_members_disciplined[expulsion] change 17 2021<2020",
			"Năm 2021, toàn tỉnh kỷ luật 496 đảng viên, trong đó khai trừ 41. Số bị khai trừ nhiều hơn năm 2020 là 17.",
		},
	})
}

// TestCauseOfCoordinated: the cause beside the deed is that of all counts before it.
func TestCauseOfCoordinated(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_inspected[suspected_violation] 28 2021; party_members_inspected[suspected_violation] 63 2021",
			"Năm 2021, 28 tổ chức đảng, 63 đảng viên có dấu hiệu vi phạm được UBKT các cấp kiểm tra.",
		},
		{
			"party_organizations_inspected[suspected_violation] 28 2021; party_members_inspected[suspected_violation] 63 2021",
			"Năm 2021, 28 tổ chức đảng và 63 đảng viên được UBKT các cấp kiểm tra khi có dấu hiệu vi phạm.",
		},
		{
			"party_organizations_inspected 28 2021; party_members_inspected 63 2021",
			"Năm 2021, 28 tổ chức đảng và 63 đảng viên được cấp ủy các cấp kiểm tra.",
		},
		{"harmful_accounts_reported 318 2021", "Năm 2021, toàn tỉnh có 318 tài khoản Facebook, YouTube bị báo xấu."},
	})
}

// TestDoneToOthers: those of whom something else is told do not share the deed behind them.
func TestDoneToOthers(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_removed 44 2021",
			"Năm 2021, các chi bộ giúp đỡ 310 đảng viên mắc khuyết điểm, 72 người tiếp tục phải theo dõi, 44 người bị đưa ra khỏi Đảng.",
		},
		{
			"party_members_removed 44 2021",
			"Năm 2021, 72 đảng viên bị góp ý phê bình, 44 đảng viên bị đưa ra khỏi Đảng.",
		},
		{
			"party_organizations_disciplined 9 2021; party_members_disciplined 44 2021",
			"Năm 2021, 9 tổ chức đảng thuộc diện quản lý, 44 đảng viên bị thi hành kỷ luật.",
		},
		{
			"party_organizations_disciplined 9 2021; party_members_disciplined 44 2021",
			"Năm 2021, 9 tổ chức đảng và 44 đảng viên bị thi hành kỷ luật.",
		},
	})
}

// TestOthersAhead: a share without a name goes on with those of the sentence before, unless
// its own sentence speaks of others.
func TestOthersAhead(t *testing.T) {
	organizations := "party_organizations_rated_ratio[good] 0.684 2021"
	members := organizations + "; party_members_rated_ratio[good] 0.773 2021"
	run(t, []sentence{
		{members, "Năm 2021, 68,4% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ. Ở phần đảng viên, 77,3% hoàn thành tốt nhiệm vụ."},
		{members, "Năm 2021, 68,4% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ. Trong đội ngũ đảng viên, 77,3% hoàn thành tốt nhiệm vụ."},
		{members, "Năm 2021, 68,4% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ. Trong số đảng viên được đánh giá, 77,3% hoàn thành tốt nhiệm vụ."},
		{organizations, "Năm 2021, 68,4% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ. Ở khâu đánh giá đảng viên, 77,3% hoàn thành tốt nhiệm vụ."},
		{organizations + "; party_organizations_rated_ratio[failed] 0.006 2021", "Năm 2021, 68,4% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ. Chỉ 0,6% không hoàn thành nhiệm vụ."},
	})
}

// TestGradeGoesOn: the last grades of a list are said shorter than the first.
func TestGradeGoesOn(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated 48010 2021; party_members_rated[excellent] 5120 2021; party_members_rated[good] 38400 2021; party_members_rated[completed] 4211 2021; party_members_rated[failed] 279 2021",
			"Năm 2021, trong số 48.010 đảng viên được đánh giá có 5.120 đồng chí hoàn thành xuất sắc nhiệm vụ, 38.400 đồng chí hoàn thành tốt, 4.211 đồng chí hoàn thành; không hoàn thành nhiệm vụ 279 đồng chí.",
		},
		{
			"party_organizations_rated[excellent] 96 2021; party_organizations_rated[good] 402 2021; party_organizations_rated[completed] 58 2021; party_organizations_rated[failed] 3 2021",
			"Năm 2021, toàn tỉnh có 96 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ, 402 hoàn thành tốt, 58 hoàn thành và 3 không hoàn thành nhiệm vụ.",
		},
		{
			"party_organizations_rated[good] 402 2021; charity_houses 58 2021",
			"Năm 2021, toàn tỉnh có 402 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ. Mặt trận các cấp hoàn thành 58 căn nhà đại đoàn kết.",
		},
	})
}

// TestPredicateBehind: bodies that did something unknown are not all that there are.
func TestPredicateBehind(t *testing.T) {
	run(t, []sentence{
		{"", "Đến nay, 14 đảng bộ cơ sở chậm nộp báo cáo."},
		{"", "Trong năm, 250 đảng bộ cơ sở làm tốt công tác dân vận."},
		{"party_members[exempted] 2870 2022-07-12", "Toàn Đảng bộ tỉnh có 2.870 đảng viên được miễn công tác và sinh hoạt đảng."},
		{"party_organizations[grassroots_committee] 250 2022-07-12", "Đảng bộ tỉnh có 250 đảng bộ cơ sở đang hoạt động."},
		{"party_organizations[grassroots_committee] 250 2022-07-12", "Toàn tỉnh có 250 đảng bộ cơ sở trực thuộc các huyện ủy."},
	})
}

// TestYearOfPlan: the year of a plan with which a result is compared dates the plan alone.
func TestYearOfPlan(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 794 2022-H1; party_members_admitted attainment 0.378 2022; party_organizations_inspected 318 2022-H1",
			"Tỉnh ủy sơ kết công tác xây dựng Đảng 6 tháng đầu năm.\nToàn tỉnh kết nạp 794 đảng viên, bằng 37,8% chỉ tiêu năm 2022. Cấp ủy các cấp kiểm tra 318 tổ chức đảng.",
		},
	})
}

// TestTwinRanking: one place in two rankings that "và" or "cùng" joins is one of each.
func TestTwinRanking(t *testing.T) {
	run(t, []sentence{
		{
			"par_index_rank target 10 2025 at_most; papi_rank target 10 2025 at_most",
			"Đến năm 2025, tỉnh phấn đấu PAPI và chỉ số cải cách hành chính (PAR Index) cùng nằm trong nhóm 10 tỉnh dẫn đầu.",
		},
		{"papi_rank 12 2021; pci_rank 12 2021", "Năm 2021, cả PCI và PAPI của tỉnh đều xếp thứ 12 cả nước."},
		{"papi_rank 20 2021", "Năm 2021, tỉnh cải thiện mạnh PCI, PAPI xếp thứ 20 cả nước."},
		{"par_index_rank 12 2021; papi_rank 20 2021", "Năm 2021, PAR INDEX của tỉnh xếp thứ 12 và PAPI xếp thứ 20 cả nước."},
	})
}
