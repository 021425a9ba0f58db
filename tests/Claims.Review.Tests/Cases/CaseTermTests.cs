using Claims.Contracts;
using Claims.Review.Cases;
using Claims.Testing;

namespace Claims.Review.Tests.Cases;

public sealed class CaseTermTests
{
    [Fact]
    public void A_claim_is_found_by_its_id_number_submitter_member_and_providers()
    {
        var claim = Some.Claim("C-1") with
        {
            BillingProvider = new Provider { Id = "P-1", Npi = "1234567893", Name = "Clinic of the North, Inc." },
            RenderingProvider = new Provider { Id = "P-2", Name = "North" },
        };

        var terms = CaseTerm.Of(claim);

        Assert.Equal(
            [
                (CaseTermKind.Claim, claim.Key.Id), (CaseTermKind.Number, "c-1"), (CaseTermKind.Submitter, "submitter"), (CaseTermKind.Member, "m-1"),
                (CaseTermKind.Provider, "1234567893"), (CaseTermKind.Provider, "p-1"), (CaseTermKind.Provider, "clinic"), (CaseTermKind.Provider, "of"), (CaseTermKind.Provider, "the"),
                (CaseTermKind.Provider, "north"), (CaseTermKind.Provider, "inc"), (CaseTermKind.Rendering, "p-2"), (CaseTermKind.Rendering, "north"),
            ],
            terms.Select(term => (term.Kind, term.Term)));
    }

    [Fact]
    public void A_term_is_short_and_holds_what_a_column_can() =>
        Assert.Equal((100, "a\uFFFDb"), (CaseTerm.Clean(new string('x', 999)).Length, CaseTerm.Clean(" A\0B ")));
}
