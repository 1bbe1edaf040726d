"""The words of the invented hall in every language: what a hall.toml would say."""

from api.contract.words import Text

# Each service, a line each.
_SERVICES = {
    "zh-Hant": """
戶籍登記
身分證、印鑑
新住民服務
規費繳納
謄本申請
門牌編釘
國籍歸化
遷入遷出
結婚登記
出生登記
自然人憑證
綜合諮詢
""",
    "en": """
Household registration
ID cards and seals
New immigrants
Fees
Transcripts
House numbers
Naturalisation
Moving in and out
Marriage
Birth
Citizen certificates
General advice
""",
    "vi": """
Đăng ký hộ tịch
Căn cước, con dấu
Cư dân mới
Nộp lệ phí
Bản sao hộ tịch
Số nhà
Nhập quốc tịch
Chuyển đến, chuyển đi
Kết hôn
Khai sinh
Chứng thư điện tử
Tư vấn chung
""",
    "id": """
Pendaftaran keluarga
KTP dan stempel
Penduduk baru
Pembayaran biaya
Salinan dokumen
Nomor rumah
Naturalisasi
Pindah datang dan pergi
Pernikahan
Kelahiran
Sertifikat digital
Konsultasi umum
""",
    "ja": """
戸籍登録
身分証・印鑑
新住民サービス
手数料
謄本申請
住居表示
帰化
転入・転出
婚姻届
出生届
電子証明書
総合相談
""",
}
TAGS = tuple(_SERVICES)


def in_all(*said: str) -> Text:
    """The same in each language of `TAGS`."""
    return dict(zip(TAGS, said, strict=True))


SERVICES = tuple(
    in_all(*said)
    for said in zip(*(text.strip().splitlines() for text in _SERVICES.values()), strict=True)
)
NAMES = in_all(
    "青川區戶政事務所",
    "Qingchuan Household Registration Office",
    "Phòng Hộ tịch quận Thanh Xuyên",
    "Kantor Catatan Sipil Qingchuan",
    "青川区戸政事務所",
)
HOURS = in_all(
    "週一至週五 08:00–17:00（中午不休息）",
    "Mon–Fri 08:00–17:00 (no midday break)",
    "T2–T6 08:00–17:00 (không nghỉ trưa)",
    "Sen–Jum 08:00–17:00 (tanpa istirahat)",
    "月～金曜日 08:00–17:00（昼休みなし）",
)
DUTY_LEADER = in_all("8 號櫃檯", "Counter 8", "Quầy 8", "Loket 8", "8番窓口")
