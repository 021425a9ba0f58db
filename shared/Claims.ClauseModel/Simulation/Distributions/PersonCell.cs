using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>Sex and age as the tables count them: <c>F70</c> is a woman of 70 to 74.</summary>
internal static class PersonCell
{
    private const int Years = 5;

    public static string Of(int age, Sex sex) =>
        string.Create(CultureInfo.InvariantCulture, $"{(sex == Sex.Female ? 'F' : 'M')}{age / Years * Years}");

    /// <summary>An age within the five years, each as likely as another.</summary>
    public static (int Age, Sex Sex) Draw(Random random, string cell) =>
        (int.Parse(cell.AsSpan(1), CultureInfo.InvariantCulture) + random.Next(Years), cell[0] == 'F' ? Sex.Female : Sex.Male);
}
