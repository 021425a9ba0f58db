using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Detection;

/// <summary>Copies that the claim itself shows: its content came before under another number, or one of its lines stands in it twice.</summary>
public static class RepeatedClaims
{
    public const double SameContent = 6;

    /// <summary>Weak: many submitters bill units as lines of one.</summary>
    public const double RepeatedLine = 1;

    public static IEnumerable<Evidence> Of(ClaimAccepted accepted)
    {
        var claim = accepted.Claim;
        if (claim.Frequency == ClaimFrequency.Void)
        {
            yield break;
        }

        if (accepted.SameContentAs is { } first)
        {
            yield return new Evidence(EvidenceFamily.Duplicate, "SAME_CONTENT", $"Same content under another number as claim {first}", SameContent);
        }

        // Institutional and pharmacy claims list one code many times by custom.
        if (claim.Lines.Count < 2 || claim.Kind is ClaimKind.Institutional or ClaimKind.Pharmacy)
        {
            yield break;
        }

        var repeated = BilledLines.Of(claim)
            .GroupBy(line => (line.Code, line.Day, line.UnitsThousandths, line.Modifiers, line.Tooth, line.ChargeCents))
            .Where(group => group.Key.Modifiers.Length == 0)
            .SelectMany(group => group.Skip(1));
        foreach (var line in repeated)
        {
            yield return new Evidence(
                EvidenceFamily.Duplicate, "REPEATED_LINE", "The same line stands in this claim already", RepeatedLine, claim.Lines[line.Position].Number);
        }
    }
}
