using System.Globalization;

using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>Draws limits of units and of frequency, and says them.</summary>
internal static class QuantityWords
{
    private static readonly int[] Months = [1, 3, 6, 12, 12, 24, 36, 60];
    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six"];

    /// <summary>A limit that usual quantities of the family keep below as well as go over.</summary>
    public static (string Units, string Per, Condition Condition) Units(Random random, ServiceFamily family)
    {
        var usual = family.Services.Max(service => service.MostUnits);
        var max = Rounded(Math.Max(1, (int)(usual * (0.2 + (0.5 * random.NextDouble())))));
        var perDay = random.Next(3) == 0;
        string[] forms = perDay ? ["per day", "a day", "on one day", "per calendar day"] : ["per line", "a line", "on one line", "per service line", "on a claim line"];
        return ($"{Number(random, max)} {(max == 1 ? "unit" : "units")}", random.One(forms), perDay ? new Condition.MaxUnitsPerDay(max) : new Condition.MaxUnitsPerLine(max));
    }

    public static (string Times, Condition Condition) Frequency(Random random)
    {
        var months = random.One(Months);
        var max = months == 1 ? 1 + random.Next(4) : random.Next(3) == 0 ? 1 + random.Next(6) : 1 + random.Next(2);
        var often = max switch
        {
            1 => random.One(["once", "at most one", "no more than one"]),
            2 when random.Next(2) == 0 => "twice",
            _ => random.One([$"no more than {Number(random, max)}", $"at most {Number(random, max)}", $"up to {Number(random, max)} times"]),
        };
        return ($"{often} {Span(random, months)}", new Condition.MaxPerMonths(max, months));
    }

    private static string Span(Random random, int months) => months switch
    {
        1 => random.One(["per month", "in a month", "every month"]),
        12 => random.One(["per calendar year", "in any 12 months", "every 12 months", "a year"]),
        _ when months % 12 == 0 && random.Next(2) == 0 => $"every {N(months / 12)} years",
        _ => random.One([$"per {N(months)} months", $"in {N(months)} months", $"every {N(months)} months"]),
    };

    /// <summary>Large limits are round numbers.</summary>
    private static int Rounded(int max) => max < 20 ? max : max / 5 * 5;

    private static string Number(Random random, int number) => number < Small.Length && random.Next(2) == 0 ? Small[number] : N(number);

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
