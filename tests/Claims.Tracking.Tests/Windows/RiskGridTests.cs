using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Windows;

public class RiskGridTests
{
    [Theory]
    [InlineData(0.0, -600)]
    [InlineData(0.5, 0)]
    [InlineData(1.0, 600)]
    public void The_ends_and_the_middle_are_on_the_grid(double risk, int step) => Assert.Equal(step, RiskGrid.Of(risk));

    [Fact]
    public void A_step_holds_risks_within_a_hundredth_of_their_odds()
    {
        for (var risk = 0.001; risk < 1; risk += 0.001)
        {
            var middle = RiskGrid.Middle(RiskGrid.Of(risk));

            Assert.InRange(middle / (1 - middle) / (risk / (1 - risk)), 0.99, 1.0101);
        }
    }
}
