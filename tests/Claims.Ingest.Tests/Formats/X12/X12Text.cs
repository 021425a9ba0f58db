using System.Text;

using Claims.Ingest.Formats;
using Claims.Ingest.Formats.X12;

namespace Claims.Ingest.Tests.Formats.X12;

/// <summary>Writes 837 submissions for tests: sound ones, and with one thing changed.</summary>
internal static class X12Text
{
    public const string Header = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260102*0930*^*00501*000000007*0*T*:~";

    private const string Opening = """
        BHT*0019*00*REF7*20260102*0930*CH
        NM1*41*2*BILLING SERVICE*****46*SUB77
        PER*IC*OFFICE*TE*5555550100
        NM1*40*2*RECEIVER*****46*REC88
        """;

    public const string Billing = """
        HL*1**20*1
        PRV*BI*PXC*207Q00000X
        NM1*85*2*CLINIC*****XX*1245883016
        N3*1 ROAD
        N4*DAYTON*OH*45402
        REF*EI*311234567
        """;

    public const string Subscriber = """
        HL*2*1*22*0
        SBR*P*18*GRP1******CI
        NM1*IL*1*DOE*JANE****MI*MEM1
        DMG*D8*19800314*F
        NM1*PR*2*PAYER*****PI*PPO01
        """;

    public const string Claim = """
        CLM*A1*150***11:B:1*Y*A*Y*Y
        HI*ABK:E119*ABF:I10
        LX*1
        SV1*HC:99213:25*150*UN*1***1:2
        DTP*472*D8*20251230
        """;

    /// <summary>Opening, billing provider, subscriber and these claims.</summary>
    public static string Professional(params string[] claims) => Transaction([Opening, Billing, Subscriber, .. claims.DefaultIfEmpty(Claim)]);

    public static string Institutional(string claim) => Transaction([Opening, Billing, Subscriber, claim], "005010X223A2");

    public static string Dental(string claim) => Transaction([Opening, Billing, Subscriber, claim], "005010X224A2");

    /// <summary>One interchange with one transaction of these blocks, counts and control numbers right.</summary>
    public static string Transaction(string[] blocks, string version = "005010X222A1")
    {
        var segments = Lines([.. blocks]);
        string[] headers = [Header.TrimEnd('~'), $"GS*HC*SENDER*RECEIVER*20260102*0930*7*X*{version}", $"ST*837*0001*{version}"];
        return Join([.. headers, .. segments, $"SE*{segments.Count + 2}*0001", "GE*1*7", "IEA*1*000000007"]);
    }

    /// <summary>The opening blocks before the claims, for transactions that bring their own levels.</summary>
    public static string[] Levels(params string[] blocks) => [Opening, .. blocks];

    public static ParsedSubmission Read(string text, string submitter = "") => new X12Format().Read(Encoding.UTF8.GetBytes(text), submitter);

    /// <summary>The faults of all claims and of the submission that reject, by code and path.</summary>
    public static IReadOnlyList<string> Rejections(ParsedSubmission submission) =>
        [.. submission.Claims.SelectMany(c => c.Faults).Concat(submission.Faults).Where(f => !f.IsWarning).Distinct().Select(f => $"{f.Code} {f.Path}")];

    private static List<string> Lines(IEnumerable<string> blocks) =>
        [.. blocks.SelectMany(b => b.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static string Join(IEnumerable<string> segments) => string.Join("~\n", segments) + "~\n";
}
