using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;

namespace Claims.Review.Cases;

/// <summary>What the list shows of a claim besides its decision, and what the case is found by.</summary>
/// <param name="ClaimId">Of which claim.</param>
/// <param name="Number">The submitter's own.</param>
/// <param name="Provider">Who billed it, as Fraud tells providers apart: the NPI, or the source's own identifier where there is none.</param>
/// <param name="ProviderName">Null where the claim does not say.</param>
/// <param name="Currency">Of its charges.</param>
/// <param name="Terms">What it is found by.</param>
internal sealed record CaseDescription(string ClaimId, string Number, string Provider, string? ProviderName, string Currency, IReadOnlyList<CaseTerm> Terms)
{
    private static readonly RowShape<(string ClaimId, CaseTerm Term)> s_term = new RowShape<(string ClaimId, CaseTerm Term)>()
        .With("term", row => row.Term.Term)
        .With("kind", row => row.Term.Kind.ToString())
        .With("claim_id", row => row.ClaimId);

    public static CaseDescription Of(Claim claim) => new(
        claim.Key.Id,
        CaseTerm.Plain(claim.Key.Number),
        ProviderOf(claim.BillingProvider),
        claim.BillingProvider.Name is { } name ? CaseTerm.Plain(name) : null,
        CaseTerm.Plain(claim.Currency),
        CaseTerm.Of(claim));

    public static string ProviderOf(Provider provider) => CaseTerm.Plain(provider.Npi ?? $"id:{provider.Id}");

    /// <summary>Adds the terms that are not there.</summary>
    public static Task AddTermsAsync(DbTransaction transaction, IReadOnlyCollection<CaseDescription> cases) => s_term.InsertAsync(
        transaction, "review_case_term", [.. cases.SelectMany(description => description.Terms.Select(term => (description.ClaimId, term)))], "ON CONFLICT DO NOTHING");
}
