using Claims.Contracts;

namespace Claims.Fraud.History;

/// <summary>What is remembered of a claim's lines.</summary>
public static class BilledLines
{
    /// <summary>Largest amount that is remembered; sums of thousands of them still fit 64 bits.</summary>
    private const decimal Most = 1e15m;

    /// <summary>The claim's lines that name a day and a code, in order. A line without its own day has the claim's.</summary>
    public static IReadOnlyList<BilledLine> Of(Claim claim)
    {
        var (claimId, number) = (claim.Key.Id, NumberKey.Of(claim));
        var (member, provider) = (MemberKey.Of(claim.Member), ProviderKey.Of(claim.BillingProvider));
        var lines = new List<BilledLine>(claim.Lines.Count);
        for (var i = 0; i < claim.Lines.Count; i++)
        {
            var line = claim.Lines[i];
            if (line.Code.Length == 0 || (line.From ?? claim.ServiceFrom) is not { } day)
            {
                continue;
            }

            lines.Add(new BilledLine
            {
                ClaimId = claimId,
                Position = i,
                Member = member,
                Number = number,
                Kind = claim.Kind.ToString(),
                Provider = provider,
                State = claim.BillingProvider.State,
                Code = line.Code,
                IsVague = IsVague(claim.Kind, line),
                Modifiers = string.Join(' ', line.Modifiers.Order(StringComparer.Ordinal)),
                Tooth = line.Tooth,
                Place = line.PlaceOfService ?? claim.PlaceOfService,
                Day = day.DayNumber,
                LastDay = Math.Max(day.DayNumber, line.To?.DayNumber ?? 0),
                UnitsThousandths = (long)decimal.Round(Math.Clamp(line.Units, -Most / 1000, Most / 1000) * 1000),
                ChargeCents = Cents(line.Charge),
            });
        }

        return lines;
    }

    /// <summary>Hundredths of the currency, rounded, within what storage can add up.</summary>
    public static long Cents(decimal amount) => (long)decimal.Round(Math.Clamp(amount, -Most / 100, Most / 100) * 100);

    private static bool IsVague(ClaimKind kind, ServiceLine line) =>
        line.System == CodeSystem.Revenue
        || (kind == ClaimKind.Pharmacy && line.Ndc is null && line.System is not (CodeSystem.Ndc or CodeSystem.RxNorm));
}
