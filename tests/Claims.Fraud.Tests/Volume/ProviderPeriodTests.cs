using Claims.Contracts;
using Claims.Fraud.Volume;
using Claims.Testing;

namespace Claims.Fraud.Tests.Volume;

public sealed class ProviderPeriodTests
{
    [Fact]
    public void A_claim_counts_in_its_day_and_week_among_its_specialty_and_its_kind()
    {
        var periods = ProviderPeriod.Of(Some.Claim());

        // 2026-02-10 is a Tuesday.
        Assert.Equal(
            [
                new("id:P-1", "Professional/207Q00000X", Period.Day, Some.Day.DayNumber),
                new("id:P-1", "Professional/207Q00000X", Period.Week, Some.Day.DayNumber - 1),
                new("id:P-1", "Professional", Period.Day, Some.Day.DayNumber),
                new("id:P-1", "Professional", Period.Week, Some.Day.DayNumber - 1),
            ],
            periods);
    }

    [Theory]
    [InlineData("2026-02-09")]
    [InlineData("2026-02-15")]
    public void A_week_goes_from_Monday_to_Sunday(string day)
    {
        var week = ProviderPeriod.Of(Some.Claim(day: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))[1];

        Assert.Equal(new DateOnly(2026, 2, 9).DayNumber, week.StartDay);
    }

    [Fact]
    public void Replacements_voids_and_claims_without_a_day_do_not_count()
    {
        var claim = Some.Claim();

        Assert.Empty(ProviderPeriod.Of(claim with { Frequency = ClaimFrequency.Replacement }));
        Assert.Empty(ProviderPeriod.Of(claim with { Frequency = ClaimFrequency.Void }));
        Assert.Empty(ProviderPeriod.Of(claim with { ServiceFrom = null }));
    }
}
