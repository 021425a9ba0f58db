using Claims.Tracking.Figures;

namespace Claims.Tracking.Baselines;

/// <summary>What a model's version was found to do before it went to work, or in its first windows there. A window is held against the baseline of the model that scored it.</summary>
/// <param name="ModelHash">The version.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Figures">Those that are known, by measure.</param>
public sealed record Baseline(string ModelHash, BaselineSource Source, IReadOnlyDictionary<Measure, BaselineFigure> Figures)
{
    /// <summary>What was measured in windows.</summary>
    public static Baseline Of(string modelHash, BaselineSource source, WindowFigures figures) => new(
        modelHash,
        source,
        figures.Figures.Where(figure => figure.Value is not null).ToDictionary(figure => figure.Measure, figure => new BaselineFigure(figure.Value!.Value, figure.Low!.Value, figure.High!.Value)));

    /// <summary>What a window's figure must not be worse than: the worse end of the baseline's interval, less a tolerance. Null where the measure is unknown or has no better and worse.</summary>
    /// <param name="measure">Of the window.</param>
    /// <param name="tolerance">How much worse is still good enough, in proportion to the baseline's value; 0 or more.</param>
    public double? Bound(Measure measure, double tolerance)
    {
        if (measure.IsLargerBetter() is not { } isLargerBetter || Figures.GetValueOrDefault(measure) is not { } figure)
        {
            return null;
        }

        var slack = tolerance * Math.Abs(figure.Value);
        return isLargerBetter ? figure.Low - slack : figure.High + slack;
    }
}

/// <param name="Value">As measured.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record BaselineFigure(double Value, double Low, double High);

public enum BaselineSource
{
    /// <summary>Published with the model.</summary>
    Model,

    /// <summary>Measured in the first windows after the model went to work, since it came without.</summary>
    FirstWindows,

    /// <summary>Set by an operator.</summary>
    Operator,
}
