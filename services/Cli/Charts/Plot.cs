namespace Claims.Cli.Charts;

/// <summary>The rectangle between the axes, in pixels, and the values at its edges.</summary>
internal sealed record Plot(double Left, double Top, double Right, double Bottom, (double Low, double High) XRange, (double Low, double High) YRange)
{
    /// <summary>Pixels between neighbouring values of x, for what has a width.</summary>
    public double Slot { get; init; } = 1;

    public double X(double x) => Left + ((x - XRange.Low) / (XRange.High - XRange.Low) * (Right - Left));

    public double Y(double y) => Bottom - ((y - YRange.Low) / (YRange.High - YRange.Low) * (Bottom - Top));

    public bool HoldsX(double x) => x >= XRange.Low && x <= XRange.High;

    public bool HoldsY(double y) => y >= YRange.Low && y <= YRange.High;

    public bool Holds(ChartPoint point) => point.Y is { } y && HoldsX(point.X) && HoldsY(y);

    /// <summary>The part of a point's interval that lies within; null where it has none or none of it does.</summary>
    public (double Low, double High)? Interval(ChartPoint point) =>
        point is { Low: { } low, High: { } high } && HoldsX(point.X) && low <= YRange.High && high >= YRange.Low
            ? (Math.Max(low, YRange.Low), Math.Min(high, YRange.High))
            : null;
}
