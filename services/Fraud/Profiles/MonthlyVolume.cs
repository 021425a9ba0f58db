using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles;

/// <summary>What a provider billed for each month of service, with the days on which it worked. The order in which claims come does not matter.</summary>
public sealed class MonthlyVolume
{
    private readonly SortedDictionary<int, Month> _months = [];

    /// <summary>A month by its number (12 · year + month − 1): claims, charges in hundredths, and the days worked, the first in the lowest bit.</summary>
    public readonly record struct Month(int Number, long Claims, long ChargeCents, uint Days);

    /// <summary>In the order of time; months without claims are not in it.</summary>
    public IReadOnlyCollection<Month> Months => _months.Values;

    /// <summary>Distinct days with a claim.</summary>
    public int DaysWorked => _months.Values.Sum(month => System.Numerics.BitOperations.PopCount(month.Days));

    public static int NumberOf(DateOnly day) => (12 * day.Year) + day.Month - 1;

    /// <summary>First day of a month.</summary>
    public static DateOnly StartOf(int number) => new(number / 12, (number % 12) + 1, 1);

    public void Add(DateOnly day, long chargeCents) => Add(new Month(NumberOf(day), 1, chargeCents, 1U << (day.Day - 1)));

    public void Merge(MonthlyVolume other)
    {
        foreach (var month in other._months.Values)
        {
            Add(month);
        }
    }

    public void Write(SketchWriter writer)
    {
        writer.Write(_months.Count);
        var previous = 0;
        foreach (var month in _months.Values)
        {
            writer.Write(month.Number - previous);
            writer.Write(month.Claims);
            writer.WriteSigned(month.ChargeCents);
            writer.Write(month.Days);
            previous = month.Number;
        }
    }

    public static MonthlyVolume Read(ref SketchReader reader)
    {
        var volume = new MonthlyVolume();
        var number = 0;
        for (var left = reader.ReadLength(); left > 0; left--)
        {
            number = checked((int)(number + reader.Read()));
            volume.Add(new Month(number, reader.Read(), reader.ReadSigned(), (uint)reader.Read()));
        }

        return volume;
    }

    private void Add(Month month)
    {
        var before = _months.GetValueOrDefault(month.Number);
        _months[month.Number] = new Month(month.Number, before.Claims + month.Claims, before.ChargeCents + month.ChargeCents, before.Days | month.Days);
    }
}
