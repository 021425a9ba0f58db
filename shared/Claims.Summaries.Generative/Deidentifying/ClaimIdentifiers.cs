using Claims.Contracts;

namespace Claims.Summaries.Generative.Deidentifying;

/// <summary>What a claim itself says of who is who: names and numbers that must not leave, with what stands in their place.</summary>
internal static class ClaimIdentifiers
{
    /// <summary>Shorter ones would take every second word for themselves.</summary>
    private const int ShortestNumber = 3;

    public static IEnumerable<Identifier> Of(Claim claim)
    {
        var member = claim.Member;
        Provider?[] providers = [claim.BillingProvider, claim.RenderingProvider, claim.ReferringProvider, claim.ServiceFacility, .. claim.Lines.Select(line => line.RenderingProvider)];
        IEnumerable<Identifier> all =
        [
            .. Names("MEMBER", string.Join(' ', member.GivenName, member.FamilyName), isPerson: true),
            .. Names("MEMBER", member.FamilyName, isPerson: true),
            .. providers.OfType<Provider>().SelectMany(provider => Names("PROVIDER", provider.Name, isPerson: false)),
            .. Numbers(
                "ID",
                [
                    member.Id, member.SubscriberId, claim.Key.Number, claim.OriginalNumber, claim.PriorAuthorization, claim.Key.Submitter,
                    .. claim.Lines.Select(line => line.PriorAuthorization), .. claim.OtherPayers.Select(payer => payer.SubscriberId),
                    .. providers.OfType<Provider>().SelectMany(provider => (string?[])[provider.Npi, provider.Id]),
                ]),
            .. Numbers("ZIP", providers.OfType<Provider>().Select(provider => provider.PostalCode)),
        ];
        return all.DistinctBy(identifier => identifier.Text.ToUpperInvariant()).OrderByDescending(identifier => identifier.Text.Length);
    }

    /// <summary>The whole name, and each of its words that is no everyday word of such names.</summary>
    private static IEnumerable<Identifier> Names(string kind, string? name, bool isPerson)
    {
        var words = (name ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? [] : words
            .Where(word => word.Any(char.IsLetter) && word.Length > 1 && (isPerson || (word.Length > 2 && !OrganizationWords.Contains(word))))
            .Select(word => new Identifier(kind, word, IsName: true))
            .Prepend(new Identifier(kind, string.Join(' ', words), IsName: true));
    }

    private static IEnumerable<Identifier> Numbers(string kind, IEnumerable<string?> numbers) =>
        numbers.OfType<string>().Where(number => number.Count(char.IsLetterOrDigit) >= ShortestNumber).Select(number => new Identifier(kind, number.Trim(), IsName: false));
}
