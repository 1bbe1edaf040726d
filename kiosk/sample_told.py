"""What an invented matter needs, in every language: as a hall.toml would say it."""

from api.contract.views import ToldLine

TOLD = ToldLine(
    documents={
        "zh-Hant": ("身分證", "印章", "戶口名簿"),
        "en": ("Identity card", "Seal", "Household register"),
        "vi": ("Thẻ căn cước", "Con dấu", "Sổ hộ khẩu"),
        "id": ("KTP", "Stempel", "Kartu keluarga"),
        "ja": ("身分証", "印鑑", "戸籍簿"),
    },
    procedure={
        "zh-Hant": ("填寫申請書", "櫃檯查驗證件", "核對並簽名"),
        "en": ("Fill in the form", "Have your papers checked", "Check and sign"),
        "vi": ("Điền mẫu đơn", "Kiểm tra giấy tờ tại quầy", "Đối chiếu và ký tên"),
        "id": ("Isi formulir", "Pemeriksaan berkas di loket", "Periksa dan tanda tangan"),
        "ja": ("申請書の記入", "窓口で書類の確認", "内容の確認と署名"),
    },
    time_limit={
        "zh-Hant": "隨到隨辦，約 20 分鐘",
        "en": "While you wait, about 20 minutes",
        "vi": "Làm ngay, khoảng 20 phút",
        "id": "Langsung jadi, sekitar 20 menit",
        "ja": "その場で約20分",
    },
    fee={
        "zh-Hant": "戶口名簿 30 元",
        "en": "Household register NT$30",
        "vi": "Sổ hộ khẩu 30 Đài tệ",
        "id": "Kartu keluarga NT$30",
        "ja": "戸籍簿 30元",
    },
)
