using System.Globalization;
using System.Text;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Writers;

/// <summary>
/// Writes claims as X12 837 version 5010 (005010X222A1 professional, 005010X223A2 institutional, 005010X224A2 dental): one interchange with a functional
/// group and a transaction for each kind. Carries what an 837 has a place for.
/// </summary>
public static class X12Writer
{
    /// <param name="control">Interchange control number, 1 to 999,999,999.</param>
    public static string Write(IReadOnlyList<Claim> claims, DateOnly written, int control)
    {
        var text = new StringBuilder();
        var segments = new X12Segments(text);
        var sender = claims.Count > 0 ? claims[0].Key.Submitter : "SENDER";
        var number = control.ToString("000000000", CultureInfo.InvariantCulture);
        segments.Add(
            "ISA", "00", "          ", "00", "          ", "ZZ", sender.ToUpperInvariant().PadRight(15)[..15], "ZZ", "RECEIVER       ",
            written.ToString("yyMMdd", CultureInfo.InvariantCulture), "1200", "^", "00501", number, "0", "P", ":");
        var groups = claims.Where(claim => Version(claim.Kind) is not null).GroupBy(claim => claim.Kind).OrderBy(group => group.Key).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            WriteGroup(segments, [.. groups[i]], written, i + 1, sender);
        }

        segments.Add("IEA", groups.Count.ToString(CultureInfo.InvariantCulture), number);
        return text.ToString();
    }

    /// <summary>Version of the implementation guide, or null for kinds that X12 has no 837 for.</summary>
    public static string? Version(ClaimKind kind) => kind switch
    {
        ClaimKind.Professional => "005010X222A1",
        ClaimKind.Institutional => "005010X223A2",
        ClaimKind.Dental => "005010X224A2",
        _ => null,
    };

    private static void WriteGroup(X12Segments segments, List<Claim> claims, DateOnly written, int group, string sender)
    {
        var version = Version(claims[0].Kind)!;
        var control = group.ToString(CultureInfo.InvariantCulture);
        segments.Add("GS", "HC", sender.ToUpperInvariant(), "RECEIVER", X12Segments.Date(written), "1200", control, "X", version);

        // A transaction states one day on which it was made (BHT04): claims of different days go into transactions of their own.
        var days = claims.GroupBy(claim => claim.SubmittedOn ?? written).OrderBy(day => day.Key).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            WriteTransaction(segments, [.. days[i]], days[i].Key, version, (i + 1).ToString("0000", CultureInfo.InvariantCulture), sender);
        }

        segments.Add("GE", days.Count.ToString(CultureInfo.InvariantCulture), control);
    }

    private static void WriteTransaction(X12Segments segments, List<Claim> claims, DateOnly day, string version, string control, string sender)
    {
        segments.Restart();
        segments.Add("ST", "837", control, version);
        segments.Add("BHT", "0019", "00", $"B{control}", X12Segments.Date(day), "1200", "CH");
        segments.Add("NM1", "41", "2", sender, null, null, null, null, "46", sender);
        segments.Add("PER", "IC", "EDI DESK", "TE", "5035550100");
        segments.Add("NM1", "40", "2", "RECEIVER", null, null, null, null, "46", "RECEIVER");
        var level = 0;
        foreach (var claim in claims)
        {
            level = X12ClaimWriter.Write(segments, claim, level);
        }

        segments.Add("SE", (segments.Count + 1).ToString(CultureInfo.InvariantCulture), control);
    }
}
