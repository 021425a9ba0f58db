using System.Globalization;
using System.Text;

namespace Claims.ClauseModel.Simulation.Writers;

/// <summary>Writes X12 segments with the usual separators and counts them.</summary>
internal sealed class X12Segments(StringBuilder into)
{
    public int Count { get; private set; }

    /// <summary>One segment; empty elements at the end are left out, separators inside values are replaced.</summary>
    public void Add(string id, params ReadOnlySpan<string?> elements)
    {
        var last = elements.Length;
        while (last > 0 && string.IsNullOrEmpty(elements[last - 1]))
        {
            last--;
        }

        into.Append(id);
        for (var i = 0; i < last; i++)
        {
            into.Append('*').Append(Clean(id, elements[i]));
        }

        into.Append("~\n");
        Count++;
    }

    public void Restart() => Count = 0;

    public static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>ISA alone carries the repetition separator as a value.</summary>
    private static string? Clean(string id, string? value) =>
        id == "ISA" ? value : value?.Replace('*', ' ').Replace('~', ' ').Replace('^', ' ');
}
