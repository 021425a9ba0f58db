using Claims.Fraud.Decision;

namespace Claims.Fraud.Tests.Decision;

public sealed class ReviewThresholdTests
{
    private static readonly FraudOptions Options = new() { ReviewCost = 30, MissedShare = 0.5, MinimumRisk = 0.2, CertainRisk = 0.9 };

    [Theory]
    [InlineData(120, 0.5)]
    [InlineData(300, 0.2)]
    [InlineData(301, 0.2)]
    [InlineData(1_000_000, 0.2)]
    [InlineData(67, 0.8955)]
    [InlineData(60, 0.9)]
    [InlineData(0, 0.9)]
    [InlineData(-5, 0.9)]
    public void Review_starts_where_its_cost_equals_the_loss_it_avoids(int charge, double expected) =>
        Assert.Equal(expected, ReviewThreshold.For(charge, Options), 4);
}
