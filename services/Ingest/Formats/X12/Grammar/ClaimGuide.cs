using Claims.Contracts;

namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>
/// Which implementation guide a transaction follows: the kind of claim, and whether it is the 4010 or the 5010 edition.
/// </summary>
/// <param name="Kind">Null where neither GS08 nor ST03 tells; the first service line decides then.</param>
public sealed record ClaimGuide(ClaimKind? Kind, bool Is4010)
{
    // The guides' numbers: the first of each pair is the 4010 edition, the second the 5010 one.
    private static readonly (string Number, ClaimKind Kind)[] Guides =
    [
        ("X098", ClaimKind.Professional), ("X222", ClaimKind.Professional),
        ("X096", ClaimKind.Institutional), ("X223", ClaimKind.Institutional),
        ("X097", ClaimKind.Dental), ("X224", ClaimKind.Dental),
    ];

    /// <summary>Reads the guide off the version codes of the transaction (ST03), its group (GS08) and its interchange (ISA12).</summary>
    public static ClaimGuide From(string transactionVersion, string groupVersion, string interchangeVersion)
    {
        ClaimKind? kind = null;
        foreach (var version in new[] { transactionVersion, groupVersion })
        {
            kind ??= Guides.Where(g => version.Contains(g.Number, StringComparison.Ordinal)).Select(g => (ClaimKind?)g.Kind).FirstOrDefault();
        }

        var stated = new[] { transactionVersion, groupVersion, interchangeVersion }.FirstOrDefault(v => v.Length > 0) ?? "";
        return new ClaimGuide(kind, stated.StartsWith("0040", StringComparison.Ordinal));
    }
}
