using Claims.ProviderModel.Features;
using Claims.Statistics.Sketches;

namespace Claims.ProviderModel.Serving;

/// <summary>What <see cref="ProviderSummary"/> says of a provider's claims, from sums and sketches of whole numbers: quantiles within 1 %, all else exact.</summary>
public sealed class SummarySums
{
    private readonly QuantileSketch _days;
    private readonly QuantileSketch _rates;
    private long _claims;
    private long _daySum;
    private Int128 _daySquares;
    private Int128 _cents;
    private long _mostDays;
    private long _mostRate;

    public SummarySums() => (_days, _rates) = (new QuantileSketch(), new QuantileSketch());

    private SummarySums(QuantileSketch days, QuantileSketch rates) => (_days, _rates) = (days, rates);

    public long Claims => _claims;

    /// <param name="days">At least 0.</param>
    /// <param name="amount">At least 0, in the currency of the model.</param>
    public void Add(int days, double amount)
    {
        var cents = (long)Math.Round(Math.Clamp(amount, 0, 1e10) * 100);
        var rate = cents / (days + 1);
        _claims++;
        _daySum += days;
        _daySquares += (long)days * days;
        _cents += cents;
        (_mostDays, _mostRate) = (Math.Max(_mostDays, days), Math.Max(_mostRate, rate));
        _days.Add(days);
        _rates.Add(rate);
    }

    public void Merge(SummarySums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _claims += other._claims;
        _daySum += other._daySum;
        _daySquares += other._daySquares;
        _cents += other._cents;
        (_mostDays, _mostRate) = (Math.Max(_mostDays, other._mostDays), Math.Max(_mostRate, other._mostRate));
        _days.Merge(other._days);
        _rates.Merge(other._rates);
    }

    /// <summary>By the names of <see cref="ProviderSummary.Names"/>, but for what needs to know members.</summary>
    public IReadOnlyDictionary<string, double> Numbers()
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal) { ["claims"] = _claims };
        if (_claims == 0)
        {
            return numbers;
        }

        var mean = _daySum / (double)_claims;
        numbers["amount"] = (double)_cents / 100;
        numbers["days"] = _daySum;
        numbers["days_mean"] = mean;
        numbers["days_deviation"] = Math.Sqrt(Math.Max(0, ((double)_daySquares / _claims) - (mean * mean)));
        numbers["amount_per_day"] = (double)_cents / 100 / (_daySum + _claims);
        foreach (var level in ProviderSummary.DayQuantiles)
        {
            numbers[ProviderSummary.Name("days", level)] = level == 1 ? _mostDays : _days.Quantile(level)!.Value;
        }

        foreach (var level in ProviderSummary.RateQuantiles)
        {
            numbers[ProviderSummary.Name("amount_per_day", level)] = (level == 1 ? _mostRate : _rates.Quantile(level)!.Value) / 100;
        }

        return numbers;
    }

    internal void Write(SketchWriter writer)
    {
        writer.Write(_claims);
        writer.Write(_daySum);
        writer.Write(_daySquares);
        writer.Write(_cents);
        writer.Write(_mostDays);
        writer.Write(_mostRate);
        _days.Write(writer);
        _rates.Write(writer);
    }

    internal static SummarySums Read(ref SketchReader reader)
    {
        var (claims, days) = (reader.Read(), reader.Read());
        var (squares, cents) = (reader.ReadInt128(), reader.ReadInt128());
        var (mostDays, mostRate) = (reader.Read(), reader.Read());
        return new SummarySums(QuantileSketch.Read(ref reader), QuantileSketch.Read(ref reader))
        {
            _claims = claims, _daySum = days, _daySquares = squares, _cents = cents, _mostDays = mostDays, _mostRate = mostRate,
        };
    }
}
