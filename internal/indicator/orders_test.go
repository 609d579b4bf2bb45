package indicator_test

import "testing"

// TestSaidInOtherOrders reads plans, shares, places, parts and awards where the words stand
// in other orders than most often. The article is of 12 July 2022.
func TestSaidInOtherOrders(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted target 1500 2022; party_members_admitted 655 2022-H1; party_members_admitted attainment 0.437 2022",
			"Chỉ tiêu kết nạp đảng viên năm 2022 của tỉnh là 1.500; hết tháng 6 đã thực hiện được 655, bằng 43,7%.",
		},
		{
			"party_organizations_established 14 2021; party_organizations_established[private_enterprise] 5 2021",
			"Năm 2021, toàn tỉnh thành lập mới 14 tổ chức đảng, có 5 tổ chức trong doanh nghiệp tư nhân.",
		},
		{
			"party_organizations_rated 676 2021; party_organizations_rated[excellent] 112 2021; party_organizations_rated[good] 471 2021; party_organizations_rated[completed] 88 2021; party_organizations_rated[failed] 5 2021",
			"Năm 2021, toàn tỉnh có 676 tổ chức cơ sở đảng được xếp loại chất lượng: 112 đơn vị hoàn thành xuất sắc nhiệm vụ, 471 hoàn thành tốt, 88 hoàn thành và 5 không hoàn thành.",
		},
		{
			"party_organizations_rated_ratio[good_or_better] 0.862 2021; party_organizations_rated_ratio[good_or_better] target 0.8 2021",
			"Năm 2021, có 86,2% tổ chức cơ sở đảng trong tỉnh hoàn thành tốt nhiệm vụ trở lên, vượt mục tiêu 80% mà nghị quyết đề ra.",
		},
		{
			"party_members_rated[excellent] 8120 2021; party_members_rated_ratio[excellent] 0.131 2021",
			"Năm 2021, có 8.120 đảng viên trong toàn tỉnh, tương đương 13,1%, được xếp loại hoàn thành xuất sắc nhiệm vụ.",
		},
		{
			"party_organizations_rated[excellent] 112 2021; party_organizations_rated_ratio[excellent] 0.166 2021; party_organizations_rated[good] 471 2021; party_organizations_rated_ratio[good] 0.697 2021",
			"Xếp loại tổ chức cơ sở đảng năm 2021 của tỉnh: xuất sắc 112 tổ chức (16,6%); tốt 471 tổ chức (69,7%).",
		},
		{
			"party_members_disciplined 182 2021; party_members_disciplined[reprimand] 130 2021; party_members_disciplined[warning] 31 2021; party_members_disciplined[dismissal] 3 2021; party_members_disciplined[expulsion] 18 2021",
			"Năm 2021, cấp ủy, ủy ban kiểm tra các cấp trong tỉnh thi hành kỷ luật 182 đảng viên: khiển trách 130, cảnh cáo 31, cách chức ba, khai trừ 18.",
		},
		{
			"party_members_disciplined 182 2021; party_members_disciplined[reprimand] 130 2021",
			"Đã có 182 đảng viên trong toàn tỉnh bị thi hành kỷ luật trong năm 2021, chủ yếu là hình thức khiển trách (130 người).",
		},
		{"corruption_cases 3 2022-H1", "Trong 6 tháng đầu năm 2022, các cơ quan chức năng của tỉnh phát hiện 3 vụ việc liên quan đến tham nhũng."},
		{
			"party_badges_awarded 640 2021-11; party_badges_awarded[55] 80 2021-11; party_badges_awarded[50] 80 2021-11; party_badges_awarded[45] 90 2021-11; party_badges_awarded[40] 180 2021-11; party_badges_awarded[30] 210 2021-11",
			"Đợt 7/11/2021, trong 640 đảng viên toàn tỉnh được tặng Huy hiệu Đảng, loại 55 năm có 80, 50 năm có 80, 45 năm có 90, 40 năm có 180, 30 năm có 210.",
		},
		{"party_badges_awarded 812 2022-05", "812 là số đảng viên trong tỉnh được tặng và truy tặng Huy hiệu Đảng đợt 19/5/2022."},
		{
			"harmful_accounts_reported 1240 2022-H1; harmful_accounts_removed 310 2022-H1",
			"6 tháng đầu năm 2022, Ban Chỉ đạo 35 tỉnh đã tổ chức báo cáo xấu 1.240 trang, tài khoản vi phạm, qua đó đánh sập 310 tài khoản.",
		},
		{
			"charity_gifts 45200 2021; charity_value_dong 2.26e+10 2021",
			"Năm 2021, Mặt trận các cấp trong tỉnh đã vận động, trao tặng 45.200 suất cho hộ nghèo, tổng trị giá 22,6 tỷ đồng.",
		},
		{"charity_value_dong 1.127e+11 2021", "Năm 2021, toàn tỉnh vận động quỹ Vì người nghèo và an sinh xã hội được 112,7 tỷ đồng."},
		{"pci_rank 34 2021; pci_rank 41 2020", "Năm 2021, PCI của tỉnh đứng vị trí 34, năm 2020 là 41."},
		{"par_index_rank 12 2021; papi_rank 20 2021; pci_rank 34 2021", "Năm 2021, Cà Mau đứng thứ 12 về PAR Index, thứ 20 về PAPI và thứ 34 về PCI."},
		{"party_members_admitted 1312 2021", "1.312 là số đảng viên mới mà các cấp ủy trong tỉnh kết nạp được trong năm 2021."},
		{"party_members 68450 2021-12-31", "68.450 là tổng số đảng viên của Đảng bộ tỉnh tính đến cuối năm 2021."},
		{"party_members_disciplined 182 2021", "182 là số đảng viên bị thi hành kỷ luật trong năm 2021 của toàn tỉnh."},
		{
			"party_badges_awarded 640 2021-11; party_badges_awarded[55] 80 2021-11; party_badges_awarded[50] 85 2021-11; party_badges_awarded[45] 90 2021-11",
			"Đợt 7/11/2021, toàn tỉnh có 640 đảng viên được tặng Huy hiệu Đảng, gồm: 55 năm có 80, 50 năm có 85, 45 năm có 90.",
		},
		{
			"party_badges_awarded 640 2021-11; party_badges_awarded[55] 80 2021-11; party_badges_awarded[50] 85 2021-11; party_badges_awarded[45] 90 2021-11",
			"Đợt 7/11/2021, toàn tỉnh có 640 đảng viên được tặng Huy hiệu Đảng; mức 55 năm là 80, 50 năm là 85, 45 năm là 90.",
		},
		{
			"party_villages_with_cell 925 2022-06-30; party_villages_with_cell_ratio 0.9615 2022-H1",
			"Đến 30/6/2022, toàn tỉnh có 925 ấp, khóm, chiếm 96,15%, đã có chi bộ.",
		},
		{
			"party_organizations_rated[good] 471 2021; party_organizations_rated_ratio[good] 0.697 2021",
			"Năm 2021, 471 tổ chức cơ sở đảng trong tỉnh, bằng 69,7%, được xếp loại hoàn thành tốt nhiệm vụ.",
		},
		{
			"party_members_admitted 402 2022-Q1; party_members_admitted 131 2022-03",
			"Quý I/2022, toàn tỉnh kết nạp 402 đảng viên. Tháng 3 là tháng nhiều nhất với 131 đảng viên.",
		},
		{
			"party_badges_awarded 812 2022-05; party_badges_awarded 2087 2021",
			"Đợt 19/5/2022, toàn tỉnh có 812 đảng viên được nhận Huy hiệu Đảng. Trong năm 2021, tổng cộng 2.087 đảng viên của tỉnh được trao tặng.",
		},
		{
			"party_badges_awarded 812 2022-05; party_badges_awarded 1905 2022-YTD",
			"Đợt 19/5/2022, toàn tỉnh trao Huy hiệu Đảng cho 812 đảng viên. Từ đầu năm đến nay, 1.905 đảng viên trong tỉnh đã được trao tặng.",
		},
		{
			"party_members_admitted target 1700-1900 2023; party_organizations_rated_ratio[good_or_better] target 0.85 2023; party_members_rated_ratio[good_or_better] target 0.8 2023",
			"Các chỉ tiêu năm 2023 của tỉnh: kết nạp từ 1.700 đến 1.900 đảng viên; hoàn thành tốt nhiệm vụ trở lên có 85% tổ chức cơ sở đảng và 80% đảng viên.",
		},
		{
			"party_organizations_rated_ratio[good] 0.7 2021; party_members_rated_ratio[good] 0.78 2021",
			"Năm 2021, hoàn thành tốt nhiệm vụ có 70% tổ chức cơ sở đảng và 78% đảng viên của tỉnh.",
		},
		{"party_members_rated_ratio[excellent] 0.14 2021", "Kết quả năm 2021, được xếp loại hoàn thành xuất sắc nhiệm vụ là 14% đảng viên toàn tỉnh."},
		{"mass_organization_coverage_ratio target 0.65 2023", "Năm 2023, tỉnh phấn đấu các đoàn thể tập hợp được 65% dân số trong độ tuổi."},
		{"mass_organization_coverage_ratio 0.71 2021", "Năm 2021, 71% dân số trong độ tuổi của tỉnh được tập hợp vào các tổ chức đoàn thể."},
		{
			"party_organizations_disciplined 4 2021; party_members_disciplined 182 2021; party_members_disciplined[reprimand] 130 2021",
			"Về thi hành kỷ luật, năm 2021 toàn tỉnh có 4 tổ chức đảng và 182 đảng viên, trong đó khiển trách 130 đảng viên.",
		},
		{"party_members_disciplined 182 2021", "Năm 2021, 182 đảng viên trong toàn tỉnh đã bị xử lý kỷ luật; 12 đảng viên bị xử lý hình sự."},
		{"party_members_admitted target 1600 2022", "Năm 2022, Tỉnh ủy chủ trương kết nạp 1.600 đảng viên."},
		{
			"party_members_admitted 655 2022-H1; party_members_admitted[women] 240 2022-H1; party_members_admitted[ethnic_minority] 31 2022-H1; party_members_admitted[religious] 12 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 655 đảng viên. Xét về thành phần, nữ 240 đồng chí; người dân tộc thiểu số, đa số là Khmer, có 31; người có đạo 12.",
		},
		{
			"party_badges_awarded 2310 2021; party_badges_awarded 640 2021-11",
			"Năm 2021, toàn tỉnh trao Huy hiệu Đảng cho 2.310 đảng viên; riêng đợt 7/11 là 640.",
		},
		{
			"party_members_admitted change -0.064 ratio 2021<2020; party_members_admitted 1312 2021",
			"So với năm 2020, số đảng viên mới của tỉnh năm 2021 ít hơn 6,4%, chỉ đạt 1.312 người.",
		},
		{
			"party_members_admitted target 1400 2021; party_members_admitted 1312 2021; party_members_admitted attainment 0.937 2021",
			"Tỉnh ủy giao năm 2021 kết nạp 1.400 đảng viên; kết quả kết nạp được 1.312, đạt 93,7%.",
		},
		{"party_members change -0.012 ratio 2021-12-31<2020-12-31", "Cuối năm 2021, số đảng viên của toàn Đảng bộ tỉnh giảm 1,2% so với cuối năm 2020."},
		{
			"party_organizations_rated 676 2021; party_organizations_rated_ratio[good] 0.697 2021; party_organizations_rated_ratio[failed] 0.007 2021",
			"Năm 2021, toàn tỉnh đánh giá, xếp loại 676 tổ chức cơ sở đảng: loại tốt 69,7%, không hoàn thành nhiệm vụ 0,7%.",
		},
		{
			"party_members_rated 61200 2021; party_members_rated[excellent] 8120 2021; party_members_rated[good] 47900 2021; party_members_rated[completed] 4828 2021; party_members_rated[failed] 352 2021",
			"Năm 2021, toàn tỉnh có 61.200 đảng viên được đánh giá chất lượng. Trong đó hoàn thành xuất sắc nhiệm vụ: 8.120; hoàn thành tốt: 47.900; hoàn thành: 4.828; không hoàn thành: 352.",
		},
		{
			"pci_rank 41 2020; pci_rank 34 2021; pci_rank change -7 2021<2020",
			"Từ vị trí 41 năm 2020, PCI của tỉnh năm 2021 đã leo lên hạng 34, tăng 7 bậc.",
		},
		{"papi_rank 20 2021; papi_rank 31 2020", "Năm 2021, Cà Mau xếp thứ 20 về PAPI, năm trước đó xếp thứ 31."},
		{
			"party_members_admitted target 7000 2020-2025; party_members_admitted 2980 2020-2022; party_members 68450 2022-07-12",
			"Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025 đề ra kết nạp 7.000 đảng viên. Từ đầu nhiệm kỳ đến nay, toàn tỉnh kết nạp được 2.980 đảng viên. Đảng bộ tỉnh hiện có 68.450 đảng viên.",
		},
		{
			"party_members_admitted target 5000 2015-2020; party_members_admitted 5100 2015-2020; party_members_admitted attainment 1.02 2015-2020",
			"Nhiệm kỳ 2015 - 2020, Đảng bộ tỉnh đặt chỉ tiêu kết nạp 5.000 đảng viên; thực tế đạt 5.100, bằng 102%.",
		},
		{
			"party_members_screened 312 2021; party_members_screened[improved] 201 2021; party_members_screened[under_education] 64 2021; party_members_screened[removed] 47 2021",
			"Năm 2021, 312 đảng viên trong tỉnh bị đưa vào diện sàng lọc. Sau thời gian giúp đỡ, 201 người tiến bộ, 64 người tiếp tục được kèm cặp; 47 người còn lại bị đưa ra khỏi Đảng.",
		},
		{
			"party_badges_awarded 1093 2022-02; party_badges_awarded 812 2022-05; party_badges_awarded 1905 2022-H1",
			"Đợt 3/2/2022, tỉnh trao tặng 1.093 Huy hiệu Đảng, đợt 19/5 trao tặng 812; tổng cộng 6 tháng đầu năm 2022 là 1.905.",
		},
		{
			"party_organizations_established[private_enterprise] 12 2021; party_members_admitted[private_enterprise] 85 2021; party_members[private_enterprise] 2140 2021-12-31",
			"Năm 2021, khối doanh nghiệp tư nhân của tỉnh có thêm 12 tổ chức đảng, kết nạp 85 đảng viên, nâng tổng số đảng viên khối này lên 2.140.",
		},
		{
			"party_members_admitted 310 2022-Q1; party_members_admitted 345 2022-Q2; party_members_admitted 655 2022-H1",
			"Quý I/2022, toàn tỉnh kết nạp 310 đảng viên, quý II 345, cộng 6 tháng đầu năm được 655.",
		},
		{"party_members_disciplined 42 2022-Q1", "Quý I/2022, số đảng viên bị cấp ủy, chi bộ, UBKT các cấp trong tỉnh xử lý là 42 người."},
		{
			"party_organizations_established[private_enterprise] 9 2021",
			"Năm 2021, việc gây dựng tổ chức đảng trong doanh nghiệp tư nhân của tỉnh còn chậm, mới thành lập được 9 chi bộ.",
		},
		{"party_organizations_established 14 2021", "Năm 2021, các doanh nghiệp tư nhân gặp khó khăn, toàn tỉnh thành lập được 14 tổ chức đảng."},
		{
			"party_members_admitted[private_enterprise] 19 2022-H1",
			"6 tháng đầu năm 2022, ở các doanh nghiệp, hợp tác xã trong tỉnh, các cấp ủy mới bổ sung được 19 đảng viên.",
		},
		{"party_villages_with_cell_ratio target 1 2030", "Đến năm 2030, tỉnh duy trì 100% ấp, khóm có chi bộ."},
		{"party_villages_with_cell_ratio target 1 2030", "Đến năm 2030, 100% ấp, khóm trong tỉnh duy trì được chi bộ riêng."},
		{"party_members 68450 2022-07-12", "Năm 2021 khép lại nhiều khó khăn. Từ vài chi bộ đầu tiên, nay Đảng bộ tỉnh đã có 68.450 đảng viên."},
		{"party_members 68450 2021-12-31", "Năm 2021, Đảng bộ tỉnh kết thúc với 68.450 đảng viên."},
		{
			"party_organizations_established[private_enterprise] 3 2022-H1; party_organizations_established[other] 1 2022-H1",
			"6 tháng đầu năm 2022, 3 chi bộ trong doanh nghiệp tư nhân và 1 chi bộ quân sự xã được thành lập mới trong tỉnh.",
		},
		{
			"party_cells_with_inspection_plan 1412 2022; party_cells_with_inspection_plan attainment 0.994 2022",
			"Đến hết quý I/2022, toàn tỉnh có 1.412/1.420 chi bộ lập xong kế hoạch kiểm tra, giám sát, đạt 99,4%.",
		},
		{"commendations[collective] 15 2022-07; commendations[individual] 22 2022-07", "Tại hội nghị, 15 tập thể và 22 cá nhân được Tỉnh ủy khen thưởng."},
		{
			"party_members_admitted 655 2022-H1; party_members_admitted[women] 240 2022-H1; party_members_admitted[ethnic_minority] 120 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 655 đảng viên. Chiếm phần lớn trong lớp đảng viên này là phụ nữ với 240 đồng chí; người dân tộc thiểu số có 120 đồng chí.",
		},
		{
			"party_organizations_inspected[suspected_violation] 21 2021",
			"Năm 2021, khi có dấu hiệu vi phạm, UBKT các cấp trong tỉnh đã vào cuộc đối với 21 tổ chức đảng.",
		},
		{
			"party_members 68450 2021-12-31; party_members[ethnic_minority] 1905 2021-12-31",
			"Cuối năm 2021, toàn tỉnh có 68.450 đảng viên, trong đó có 1.905 đảng viên người Khmer.",
		},
		{
			"party_organizations_established 14 2021; party_members_admitted 205 2021",
			"Năm 2021, toàn tỉnh gây dựng được 14 tổ chức đảng, kết nạp 205 đảng viên.",
		},
		{"party_members_admitted 1312 2021; party_members_disciplined 182 2021", "Năm 2021, toàn tỉnh có thêm 1.312 đảng viên, kỷ luật 182 đảng viên."},
	})
}

// TestNearlySaid holds sentences that look like those and tell something else.
func TestNearlySaid(t *testing.T) {
	run(t, []sentence{
		{"", "Huyện Thới Bình đề nghị tỉnh hỗ trợ đào tạo 60 cán bộ."},
		{"", "Các huyện kiến nghị Tỉnh ủy trao Huy hiệu Đảng cho 60 đảng viên trong năm 2022."},
		{"", "Năm 2021, tỉnh vận động nguồn vốn làm đường nông thôn được 112,7 tỷ đồng."},
		{"charity_value_dong 2.26e+10 2021", "Năm 2021, Mặt trận các cấp trong tỉnh quyên góp được 22,6 tỷ đồng giúp hộ nghèo."},
		{"", "Năm 2021, các ngân hàng huy động được 112,7 tỷ đồng tiền gửi của nhân dân trong tỉnh."},
		{"", "Năm 2021, toàn tỉnh trao 450 suất học bổng cho học sinh nghèo."},
		{"party_members_admitted 1312 2021", "Năm 2021, với quyết tâm của các cấp ủy, toàn tỉnh kết nạp 1.312 đảng viên."},
		{"party_members_admitted 1312 2021", "Năm 2021, thực hiện chủ trương trẻ hóa đội ngũ, toàn tỉnh kết nạp 1.312 đảng viên."},
		{"pci_rank 34 2021", "Năm 2021, PCI của tỉnh đứng vị trí 34, cả nước có 63 tỉnh, thành phố tham gia xếp hạng."},
		{"par_index_rank 12 2021", "Năm 2021, PAR Index của tỉnh xếp thứ 12, trong đó nội dung cải cách thể chế xếp thứ 5."},
		{"party_members_admitted 402 2022-Q1", "Quý I/2022, toàn tỉnh kết nạp 402 đảng viên. Tháng 3 là tháng nhiều huyện mở lớp nhất với 31 lớp."},
		{"", "Tháng 3 là tháng cao điểm với 131 đảng viên tình nguyện hiến máu."},
		{
			"party_members_admitted 655 2022-H1; party_members_admitted[women] 240 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 655 đảng viên, trong đó nữ 240 người. Trong khi đó, công nhân ở các khu công nghiệp tăng 1.200 người.",
		},
		{
			"party_members_admitted 655 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 655 đảng viên. Nhìn vào cơ cấu lao động, công nhân có 12.300 người.",
		},
		{"", "Năm 2021, kiểm tra việc thi hành kỷ luật đối với 12 tổ chức đảng trong tỉnh."},
		{
			"party_organizations_rated_ratio[good] 0.7 2021",
			"Năm 2021, hoàn thành tốt nhiệm vụ chiếm 70% tổ chức cơ sở đảng của tỉnh; 12% đảng viên xin miễn sinh hoạt.",
		},
		{
			"party_members_disciplined 60 2021; party_members_disciplined[reprimand] 41 2021",
			"Năm 2021, toàn tỉnh kỷ luật 60 đảng viên, trong đó khiển trách 41; cách chức một số cán bộ.",
		},
		{"party_members_admitted 1905 2021", "Hội nghị diễn ra trong một tháng cao điểm. Năm 2021, toàn tỉnh kết nạp 1.905 đảng viên."},
		{"", "Bình quân một tháng, toàn tỉnh kết nạp 120 đảng viên."},
		{"party_members_admitted 1405 2022-YTD", "Còn hơn năm tháng nữa hết năm, nhưng đến nay các đảng bộ trong tỉnh đã kết nạp được 1.405 đảng viên."},
		{"party_members_admitted 1405 2022-YTD", "Chưa đầy một tháng sau hội nghị sơ kết, từ đầu năm đến nay toàn tỉnh đã kết nạp được 1.405 đảng viên."},
		{"party_organizations_disciplined 0 2021", "Năm 2021, trong toàn tỉnh không có tổ chức đảng nào phải thi hành kỷ luật."},
		{"", "Năm 2021, qua kiểm tra, không tổ chức đảng nào trong tỉnh phải xem xét trách nhiệm."},
		{"party_organizations_established[private_enterprise] 31 2021", "Năm 2021, toàn tỉnh có thêm 31 tổ chức đảng trong doanh nghiệp tư nhân."},
		{"party_organizations_inspected 12 2021", "Năm 2021, toàn tỉnh có thêm 12 tổ chức đảng được kiểm tra."},
		{"party_members_admitted 1400 2021", "Năm 2021, được Trung ương giao nhiệm vụ, toàn tỉnh kết nạp 1.400 đảng viên."},
		{"party_members_admitted 1400 2021", "Thực hiện chỉ tiêu được giao năm 2021, toàn tỉnh đã kết nạp 1.400 đảng viên."},
		{"", "Năm 2021, số doanh nghiệp giải thể trên địa bàn tỉnh giảm 5% so với năm 2020."},
		{"", "Năm 2021, số hộ nghèo là đảng viên của tỉnh giảm 5% so với năm 2020."},
		{"", "Năm 2021, số hội viên được kết nạp của tỉnh giảm 5% so với năm 2020."},
		{
			"party_members_admitted target 7000 2020-2025",
			"Nghị quyết đề ra trong nhiệm kỳ 2020-2025 kết nạp 7.000 đảng viên, thực tế cho thấy có 12 xã khó khăn.",
		},
		{"", "Năm 2021, các cấp ủy trong tỉnh bầu bổ sung được 19 đảng viên vào cấp ủy."},
		{"", "Tại hội nghị, 15 tập thể và 22 cá nhân được Tỉnh đoàn khen thưởng."},
	})
}
