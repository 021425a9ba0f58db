namespace Claims.Tracking.Figures;

/// <summary>All measures of one sample.</summary>
public sealed class MeasureValues
{
    private readonly double[] _values = new double[MeasureKind.All.Count];

    private MeasureValues() => Array.Fill(_values, double.NaN);

    /// <summary>Null where no claim defines the measure: precision where none is called improper, the area where only one outcome is there, all of them in an empty sample.</summary>
    public double? this[Measure measure] => _values[(int)measure] is var value && double.IsNaN(value) ? null : value;

    /// <param name="sample">Groups of claims.</param>
    /// <param name="masses">[sample.Length] how much each group counts for; not negative.</param>
    /// <param name="costs">Prices of wrong calls.</param>
    public static MeasureValues Of(Sample sample, ReadOnlySpan<double> masses, Costs costs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(masses.Length, sample.Length);
        var values = new MeasureValues();
        CallMeasures.Fill(sample, masses, costs, values);
        RankMeasures.Fill(sample, masses, values);
        ProbabilityMeasures.Fill(sample, masses, values);
        return values;
    }

    /// <summary>Sets a quotient; undefined where there is nothing to divide by.</summary>
    internal void SetRatio(Measure measure, double part, double whole) => _values[(int)measure] = whole > 0 ? part / whole : double.NaN;

    internal void Set(Measure measure, double value) => _values[(int)measure] = value;
}
