using Claims.ClauseModel.Simulation;

namespace Claims.ClauseModel.Tests.Simulation;

public class RevenueLinesTests
{
    [Fact]
    public void Charges_add_up_to_the_total_to_the_cent()
    {
        var random = new Random(3);

        for (var cents = 1_000_00; cents < 1_000_00 + 200; cents++)
        {
            var lines = RevenueLines.Split(random, cents / 100m, days: 3, surgery: false, new DateOnly(2026, 3, 2));

            Assert.Equal(cents / 100m, lines.Sum(line => line.Charge));
        }
    }

    [Fact]
    public void Room_and_board_takes_more_of_a_long_stay()
    {
        Assert.InRange(Share(days: 10) / Share(days: 1), 1.3, 3);

        static double Share(int days)
        {
            var random = new Random(4);
            return Enumerable.Range(0, 200).Average(_ => (double)RevenueLines.Split(random, 10_000, days, surgery: false, new DateOnly(2026, 3, 2))[0].Charge) / 10_000;
        }
    }
}
