using Claims.Contracts;
using Claims.Ingest.Formats;
using Claims.Ingest.Submissions;

namespace Claims.Ingest.Tests.Submissions;

public sealed class DecideClaimsTests
{
    [Fact]
    public void A_new_claim_is_accepted()
    {
        var claim = Some.Claim();

        var decided = Decide([Some.Checked(claim)]);

        var outcome = Assert.IsType<ClaimOutcome.Accepted>(Assert.Single(decided.Outcomes));
        Assert.Equal(claim.Key.Id, outcome.ClaimId);
        var accepted = Assert.Single(decided.Accepted).Event;
        Assert.Equal(claim, accepted.Claim);
        Assert.Equal("s-1", accepted.SubmissionId);
        Assert.Equal(Some.Moment, accepted.ReceivedAt);
        Assert.Null(accepted.SameContentAs);
    }

    [Fact]
    public void A_claim_with_a_fault_is_rejected_with_all_its_faults()
    {
        Fault[] faults = [new(FaultCodes.NpiInvalid, "/a", "a"), new(FaultCodes.NoLines, "/b", "b", IsWarning: true)];

        var decided = Decide([Some.Checked(Some.Claim(), 0, faults)]);

        Assert.Empty(decided.Accepted);
        Assert.Equal(faults, Assert.Single(decided.Rejected).Faults);
        Assert.Equal(Some.Claim().Key, decided.Rejected[0].Key);
    }

    [Fact]
    public void A_claim_with_warnings_only_is_accepted_with_them()
    {
        var warning = new Fault(FaultCodes.NoLines, "/b", "b", IsWarning: true);

        var decided = Decide([Some.Checked(Some.Claim(), 0, warning)]);

        Assert.Equal([warning], Assert.Single(decided.Accepted).Warnings);
    }

    [Fact]
    public void A_claim_that_could_not_be_read_is_rejected_without_a_key()
    {
        var unread = new CheckedClaim(new ParsedClaim(0, "/0", "A-1", null, []), null, null, [new Fault(FaultCodes.ValueMissing, "/0", "x")]);

        var decided = Decide([unread]);

        Assert.Null(Assert.Single(decided.Rejected).Key);
    }

    [Fact]
    public void The_same_claim_again_is_a_duplicate_with_the_first_ones_status()
    {
        var decided = Decide([Some.Checked(Some.Claim())], Some.Known(Some.Claim(), ClaimStatus.Ended));

        var duplicate = Assert.IsType<ClaimOutcome.Duplicate>(Assert.Single(decided.Outcomes));
        Assert.Equal((Some.Claim().Key.Id, ClaimStatus.Ended), (duplicate.ClaimId, duplicate.Status));
        Assert.Empty(decided.Accepted);
    }

    [Fact]
    public void The_same_number_with_other_content_is_rejected()
    {
        var decided = Decide([Some.Checked(Some.Claim(charge: 200))], Some.Known(Some.Claim(charge: 100)));

        var rejected = Assert.IsType<ClaimOutcome.Rejected>(Assert.Single(decided.Outcomes));
        Assert.Equal(FaultCodes.NumberReused, Assert.Single(rejected.Faults).Code);
    }

    [Fact]
    public void The_same_number_of_another_submitter_is_another_claim()
    {
        var decided = Decide([Some.Checked(Some.Claim(charge: 200))], Some.Known(Some.Claim(charge: 100, submitter: "lab")));

        Assert.Single(decided.Accepted);
    }

    [Fact]
    public void The_same_content_under_another_number_is_accepted_and_flagged()
    {
        var decided = Decide([Some.Checked(Some.Claim("A-2"))], Some.Known(Some.Claim("A-1")));

        var acceptance = Assert.Single(decided.Accepted);
        Assert.Equal(Some.Claim("A-1").Key.Id, acceptance.Event.SameContentAs);
        Assert.Equal([FaultCodes.ContentRepeated], acceptance.Warnings.Select(fault => fault.Code));
    }

    [Fact]
    public void A_replacement_gets_the_next_version()
    {
        var decided = Decide([Some.Checked(Some.Claim(version: 0, charge: 300))], Some.Known(Some.Claim(charge: 100)), Some.Known(Some.Claim(version: 4, charge: 200)));

        Assert.Equal(5, Assert.Single(decided.Accepted).Event.Claim.Key.Version);
    }

    [Fact]
    public void A_replacement_that_overtakes_its_original_leaves_version_one_free()
    {
        var decided = Decide([Some.Checked(Some.Claim(version: 0, charge: 300)), Some.Checked(Some.Claim(charge: 100), 1)]);

        Assert.Equal([2, 1], decided.Accepted.Select(claim => claim.Event.Claim.Key.Version));
    }

    [Fact]
    public void The_same_replacement_again_is_a_duplicate()
    {
        var replacement = Some.Claim(version: 0, charge: 300);
        var stored = replacement with { Key = replacement.Key with { Version = 2 } };

        var decided = Decide([Some.Checked(replacement)], Some.Known(Some.Claim(charge: 100)), Some.Known(stored));

        Assert.Equal(stored.Key.Id, Assert.IsType<ClaimOutcome.Duplicate>(Assert.Single(decided.Outcomes)).ClaimId);
    }

    [Fact]
    public void Claims_of_one_submission_know_of_each_other()
    {
        var decided = Decide([
            Some.Checked(Some.Claim(charge: 100)),
            Some.Checked(Some.Claim(charge: 100), 1),
            Some.Checked(Some.Claim(charge: 200), 2),
            Some.Checked(Some.Claim("A-2", charge: 100), 3),
        ]);

        Assert.Collection(
            decided.Outcomes,
            outcome => Assert.IsType<ClaimOutcome.Accepted>(outcome),
            outcome => Assert.IsType<ClaimOutcome.Duplicate>(outcome),
            outcome => Assert.IsType<ClaimOutcome.Rejected>(outcome),
            outcome => Assert.IsType<ClaimOutcome.Accepted>(outcome));
        Assert.Equal(Some.Claim().Key.Id, decided.Accepted[1].Event.SameContentAs);
    }

    private static DecidedSubmission Decide(IReadOnlyList<CheckedClaim> claims, params IReadOnlyList<KnownClaim> known) =>
        DecideClaims.Decide(claims, known, "s-1", Some.Moment);
}
