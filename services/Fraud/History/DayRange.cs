namespace Claims.Fraud.History;

/// <summary>Days from the first to the last, both in it, as <see cref="DateOnly.DayNumber"/>.</summary>
public readonly record struct DayRange(int From, int To)
{
    /// <summary>History lies in periods of 32 days.</summary>
    private const int PeriodBits = 5;

    public bool Holds(int day) => day >= From && day <= To;

    /// <summary>The periods that the range touches.</summary>
    public IEnumerable<int> Periods() => Enumerable.Range(Period(From), Period(To) - Period(From) + 1);

    public static int Period(int day) => day >> PeriodBits;
}
