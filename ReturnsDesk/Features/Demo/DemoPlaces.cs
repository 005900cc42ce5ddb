namespace ReturnsDesk.Features.Demo;

/// <summary>A country with names and streets from which people are put together.</summary>
internal sealed record DemoPlace(string Country, int TaxPercent, IReadOnlyList<string> FirstNames, IReadOnlyList<string> LastNames, IReadOnlyList<string> Streets, IReadOnlyList<(string City, string Region, string PostalCode)> Cities);

/// <summary>Where the customers live. Names, streets and numbers are invented.</summary>
internal static class DemoPlaces
{
    public static DemoPlace China { get; } = new(
        "CN", 13,
        ["芳", "秀英", "娜", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "杰", "雨婷", "子涵", "浩然", "思远", "欣怡", "佳琪"],
        ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "欧阳"],
        ["中山北路{0}号{1}室", "人民路{0}弄{1}号", "科技园路{0}号{1}栋", "解放大道{0}号{1}单元", "文三路{0}号{1}室"],
        [("上海市", "上海市", "200060"), ("杭州市", "浙江省", "310012"), ("深圳市", "广东省", "518057"), ("成都市", "四川省", "610041"), ("北京市", "北京市", "100080"), ("武汉市", "湖北省", "430070")]);

    public static IReadOnlyList<(DemoPlace Place, double Weight)> Europe { get; } =
    [
        (new("DE", 19, ["Anna", "Lena", "Jonas", "Paul", "Mia", "Emma", "Lukas", "Sofie"], ["Schmidt", "Weber", "Köhler", "Fischer", "Becker", "Hoffmann", "Schäfer"],
            ["Gartenstraße {0}", "Lindenweg {0}", "Hauptstraße {0}", "Am Markt {0}"], [("Berlin", "", "10439"), ("Hamburg", "", "20257"), ("München", "", "80799"), ("Leipzig", "", "04109")]), 0.42),
        (new("FR", 20, ["Camille", "Léa", "Hugo", "Chloé", "Louis", "Inès"], ["Martin", "Bernard", "Dubois", "Lefèvre", "Moreau"],
            ["{0} rue des Lilas", "{0} avenue de la Gare", "{0} rue Victor Hugo"], [("Paris", "", "75011"), ("Lyon", "", "69003"), ("Nantes", "", "44000")]), 0.18),
        (new("IT", 22, ["Giulia", "Marco", "Chiara", "Luca", "Sara"], ["Rossi", "Bianchi", "Ferrari", "Colombo", "Ricci"],
            ["Via Garibaldi {0}", "Via Roma {0}", "Corso Italia {0}"], [("Milano", "MI", "20121"), ("Torino", "TO", "10123"), ("Bologna", "BO", "40121")]), 0.13),
        (new("ES", 21, ["Lucía", "Pablo", "Carmen", "Javier", "Elena"], ["García", "Fernández", "Muñoz", "López", "Sánchez"],
            ["Calle Mayor {0}", "Avenida de la Paz {0}"], [("Madrid", "", "28013"), ("Valencia", "", "46002"), ("Sevilla", "", "41001")]), 0.11),
        (new("NL", 21, ["Sanne", "Daan", "Fleur", "Bram"], ["de Vries", "Jansen", "van den Berg", "Bakker"],
            ["Kerkstraat {0}", "Dorpsweg {0}"], [("Amsterdam", "", "1017 GC"), ("Utrecht", "", "3511 LX")]), 0.10),
        (new("IE", 23, ["Aoife", "Conor", "Niamh", "Seán"], ["Murphy", "O'Brien", "Kelly", "Byrne"],
            ["{0} Main Street", "{0} Church Road"], [("Dublin", "", "D08 X2Y3"), ("Cork", "", "T12 A1B2")]), 0.06),
    ];
}
