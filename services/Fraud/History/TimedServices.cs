namespace Claims.Fraud.History;

/// <summary>
/// Services whose units are time that one person spends with one patient: therapy (97xxx), home health, behavioural health, personal care. From the
/// descriptions of HCPCS level II ("per 15 minutes", "per 30 minutes", "per hour"); services to groups and by programmes are left out.
/// </summary>
internal static class TimedServices
{
    private static readonly HashSet<string> s_quarterHours =
    [
        "97032", "97033", "97034", "97035", "97110", "97112", "97113", "97116", "97124", "97140", "97530", "97533", "97535", "97537", "97542", "97750", "97755",
        "97760", "97761", "97763", "G0151", "G0152", "G0153", "G0154", "G0155", "G0156", "G0157", "G0158", "G0159", "G0160", "G0161", "G0162", "G0163", "G0164", "G0270", "G0299",
        "G0300", "G0493", "G0494", "G0495", "G0496", "G0515", "H0004", "H0034", "H0036", "H0038", "H0039", "H2010", "H2011", "H2014", "H2015", "H2017", "H2019", "H2021", "H2023",
        "H2025", "H2027", "H2033", "S5108", "S5110", "S5115", "S5120", "S5125", "S5130", "S5135", "S5150", "T1002", "T1003", "T1004", "T1016", "T1017", "T1019", "T1027",
    ];

    private static readonly HashSet<string> s_halfHours = ["G0108"];
    private static readonly HashSet<string> s_hours = ["S9122", "S9123", "S9124", "S9484", "T2043"];

    /// <summary>0 for services whose units are not time.</summary>
    public static int MinutesPerUnit(string code) =>
        s_quarterHours.Contains(code) ? 15
        : s_halfHours.Contains(code) ? 30
        : s_hours.Contains(code) ? 60
        : 0;
}
