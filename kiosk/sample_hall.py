"""The words of an invented office in every language: what a hall.toml would say."""

from api.contract.views import ClassLine, HallLine
from api.contract.words import Text

# Name and detail of each service, a line each.
_SERVICES = {
    "zh-Hant": """
戶籍登記 | 出生、結婚、遷徙、更名
身分證・印鑑 | 請領、補發、變更
規費繳納 | 謄本、證明
新住民服務 | 歸化、居留
國民年金 | 申請、查詢
稅務諮詢 | 房屋稅、地價稅
地政規費 | 登記、測量
健保業務 | 加保、退保、換卡
勞保給付 | 生育、傷病、老年
社會福利 | 補助、津貼
兵役業務 | 徵集、緩徵
綜合服務台 | 其他業務、文件收發
""",
    "en": """
Household registration | Birth, marriage, moving, name
Identity card and seal | New, lost, changed
Fees | Transcripts, certificates
New residents | Naturalisation, residence
National pension | Apply, ask
Tax advice | House and land tax
Land office fees | Registration, survey
Health insurance | Join, leave, new card
Labour insurance benefits | Maternity, illness, old age
Social welfare | Grants, allowances
Military service | Call-up, deferment
General enquiries | All other matters, papers
""",
    "vi": """
Đăng ký hộ tịch | Khai sinh, kết hôn, chuyển nhà, đổi tên
Thẻ căn cước, con dấu | Cấp mới, cấp lại, đổi
Nộp lệ phí | Bản sao, giấy chứng nhận
Cư dân mới | Nhập quốc tịch, cư trú
Hưu trí quốc dân | Đăng ký, hỏi
Tư vấn thuế | Thuế nhà, thuế đất
Lệ phí địa chính | Đăng ký, đo đạc
Bảo hiểm y tế | Tham gia, thôi, đổi thẻ
Trợ cấp bảo hiểm lao động | Thai sản, ốm đau, tuổi già
Phúc lợi xã hội | Hỗ trợ, trợ cấp
Nghĩa vụ quân sự | Gọi nhập ngũ, hoãn
Tư vấn tổng hợp | Việc khác, nhận hồ sơ
""",
    "id": """
Pendaftaran keluarga | Lahir, nikah, pindah, ganti nama
KTP dan stempel | Baru, hilang, ubah
Pembayaran biaya | Salinan, surat keterangan
Penduduk baru | Naturalisasi, izin tinggal
Pensiun nasional | Daftar, tanya
Konsultasi pajak | Pajak rumah dan tanah
Biaya pertanahan | Pendaftaran, ukur
Asuransi kesehatan | Ikut, keluar, kartu baru
Tunjangan asuransi kerja | Bersalin, sakit, hari tua
Kesejahteraan sosial | Bantuan, tunjangan
Wajib militer | Panggilan, penundaan
Layanan umum | Urusan lain, berkas
""",
    "ja": """
戸籍登録 | 出生・婚姻・転居・改名
身分証・印鑑 | 新規・再発行・変更
手数料 | 謄本・証明書
新住民サービス | 帰化・在留
国民年金 | 申請・照会
税務相談 | 家屋税・地価税
地政手数料 | 登記・測量
健康保険 | 加入・脱退・カード交換
労働保険給付 | 出産・傷病・老齢
社会福祉 | 補助・手当
兵役 | 徴集・延期
総合窓口 | その他・書類受付
""",
}
_TAGS = tuple(_SERVICES)


def _all(*said: str) -> Text:
    return dict(zip(_TAGS, said, strict=True))


def _of_each_service(part: int) -> list[Text]:
    rows = [text.strip().splitlines() for text in _SERVICES.values()]
    return [_all(*(one.split(" | ")[part] for one in row)) for row in zip(*rows, strict=True)]


SERVICES = tuple(zip(_of_each_service(0), _of_each_service(1), strict=True))
DOCUMENTS = _all(
    "身分證、印章", "identity card, seal", "thẻ căn cước, con dấu", "KTP, stempel", "身分証、印鑑"
)
HALL = HallLine(
    names=_all(
        "青川區戶政事務所",
        "Qingchuan Household Registration Office",
        "Phòng Hộ tịch quận Thanh Xuyên",
        "Kantor Catatan Sipil Qingchuan",
        "青川区戸政事務所",
    ),
    hours=_all(
        "週一至週五 08:30–17:30",
        "Monday to Friday 08:30–17:30",
        "Thứ Hai đến thứ Sáu 08:30–17:30",
        "Senin sampai Jumat 08:30–17:30",
        "月～金曜日 08:30–17:30",
    ),
    timezone="Asia/Taipei",
    languages=_TAGS,
    service_phone="02-5550-0123",
)
CLASSES = (
    ClassLine(
        code="normal",
        names=_all("一般", "Standard", "Thường", "Umum", "一般"),
        details=_all(
            "依取號先後叫號",
            "Called in order of arrival",
            "Gọi theo thứ tự lấy số",
            "Dipanggil sesuai urutan",
            "発券順にお呼びします",
        ),
        head_start_min=0,
        at_kiosk=True,
    ),
    ClassLine(
        code="priority",
        names=_all("友善服務", "Priority", "Ưu tiên", "Prioritas", "優先案内"),
        details=_all(
            "長者、孕婦、身心障礙、行動不便、攜帶嬰幼兒",
            "Elderly, pregnant, disabled, or with an infant",
            "Người cao tuổi, thai phụ, khuyết tật, có trẻ nhỏ",
            "Lansia, ibu hamil, disabilitas, membawa bayi",
            "高齢の方、妊娠中の方、障害のある方、乳幼児をお連れの方",
        ),
        head_start_min=20,
        at_kiosk=True,
    ),
    ClassLine(
        code="urgent", names={"zh-Hant": "急件"}, details={}, head_start_min=90, at_kiosk=False
    ),
)
