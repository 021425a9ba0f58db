namespace Claims.Cli.Charts;

/// <summary>What the values of x mean, and so where ticks stand.</summary>
/// <param name="Label">Under the axis; empty for none.</param>
internal abstract record XAxis(string Label)
{
    /// <summary>Ends of the axis.</summary>
    /// <param name="values">Every x that is drawn; not empty.</param>
    public abstract (double Low, double High) Range(IReadOnlyCollection<double> values);

    /// <summary>Ticks between the ends, not more than fit.</summary>
    /// <param name="low">Left end.</param>
    /// <param name="high">Right end.</param>
    /// <param name="count">How many labels of ten characters have room.</param>
    public abstract IReadOnlyList<Tick> Ticks(double low, double high, int count);
}

/// <summary>x is a number.</summary>
internal sealed record NumberAxis(string Label) : XAxis(Label)
{
    public override (double Low, double High) Range(IReadOnlyCollection<double> values) =>
        values.Min() is var low && values.Max() is var high && low < high ? (low, high) : NiceNumbers.Widen(low, high, 2);

    public override IReadOnlyList<Tick> Ticks(double low, double high, int count) => NiceNumbers.Ticks(low, high, count);
}

/// <summary>x is the index of a name; half a place is left free at both ends.</summary>
internal sealed record CategoryAxis(string Label, IReadOnlyList<string> Names) : XAxis(Label)
{
    public override (double Low, double High) Range(IReadOnlyCollection<double> values) => (-0.5, Math.Max(1, Names.Count) - 0.5);

    public override IReadOnlyList<Tick> Ticks(double low, double high, int count)
    {
        var longest = Names.Select(name => name.Length).DefaultIfEmpty(0).Max();
        var room = Math.Max(1, count * 10 / Math.Max(3, longest + 1));
        var every = (Names.Count + room - 1) / room;
        return [.. Names.Select((name, i) => new Tick(i, name)).Where((_, i) => i % Math.Max(1, every) == 0)];
    }
}

/// <summary>x is a day, see <see cref="DateOnly.DayNumber"/>.</summary>
internal sealed record DateAxis(string Label) : XAxis(Label)
{
    public override (double Low, double High) Range(IReadOnlyCollection<double> values) =>
        values.Min() is var low && values.Max() is var high && low < high ? (low, high) : (low - 1, high + 1);

    public override IReadOnlyList<Tick> Ticks(double low, double high, int count) =>
        NiceDates.Between(DateOnly.FromDayNumber((int)Math.Ceiling(low)), DateOnly.FromDayNumber((int)Math.Floor(high)), count);
}
