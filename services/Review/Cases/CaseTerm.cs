using System.Text;

using Claims.Contracts;

namespace Claims.Review.Cases;

/// <summary>One word that a case is found by.</summary>
/// <param name="Kind">What it is of the claim.</param>
/// <param name="Term">In lower case.</param>
internal sealed record CaseTerm(CaseTermKind Kind, string Term)
{
    private const int Longest = 100;

    /// <summary>The claim's id, its submitter and number, its member's id, and its billing and rendering providers with the words of their names. Each once.</summary>
    public static IReadOnlyList<CaseTerm> Of(Claim claim) =>
    [
        .. new (CaseTermKind Kind, string? Text)[]
            {
                (CaseTermKind.Claim, claim.Key.Id),
                (CaseTermKind.Number, claim.Key.Number),
                (CaseTermKind.Submitter, claim.Key.Submitter),
                (CaseTermKind.Member, claim.Member.Id),
            }
            .Concat(Names(claim.BillingProvider, CaseTermKind.Provider))
            .Concat(Names(claim.RenderingProvider, CaseTermKind.Rendering))
            .Where(name => name.Text is not null)
            .Select(name => new CaseTerm(name.Kind, Clean(name.Text!)))
            .Where(term => term.Term.Length > 0)
            .Distinct(),
    ];

    /// <summary>As terms are kept: in lower case, cut, without what a column of text cannot hold.</summary>
    public static string Clean(string text)
    {
        var clean = Plain(text).Trim().ToLowerInvariant();
        return clean.Length <= Longest ? clean : clean[..Longest];
    }

    /// <summary>What comes from outside, fit for a column: control characters and halves of characters become U+FFFD.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Rune.IsControl(rune) ? Rune.ReplacementChar : rune);
        }

        return plain.ToString();
    }

    private static IEnumerable<(CaseTermKind Kind, string? Text)> Names(Provider? provider, CaseTermKind kind) => provider is null
        ? []
        : new[] { provider.Npi, provider.Id }.Concat(provider.Name?.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries) ?? []).Select(text => (kind, text));
}

/// <summary>Parts of a claim that it is found by.</summary>
internal enum CaseTermKind
{
    Claim,
    Number,
    Submitter,
    Member,
    Provider,
    Rendering,
}
