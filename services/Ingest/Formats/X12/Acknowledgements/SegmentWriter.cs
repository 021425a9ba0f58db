using System.Globalization;
using System.Text;

namespace Claims.Ingest.Formats.X12.Acknowledgements;

/// <summary>Writes segments with the usual separators and counts those of the open transaction.</summary>
public sealed class SegmentWriter
{
    private readonly StringBuilder _text = new();
    private string _control = "";
    private int _count;

    /// <summary>Transactions begun since the last group header.</summary>
    public int Transactions { get; private set; }

    /// <summary>Writes a segment; empty elements at its end are left out.</summary>
    public void Add(string id, params ReadOnlySpan<string> elements)
    {
        var count = elements.Length;
        while (count > 0 && elements[count - 1].Length == 0)
        {
            count--;
        }

        _text.Append(id);
        foreach (var element in elements[..count])
        {
            _text.Append('*').Append(element);
        }

        _text.Append("~\n");
        _count++;
    }

    public void BeginGroup(string functionalId, string sender, string receiver, DateTimeOffset at, int control, string version)
    {
        Transactions = 0;
        Add("GS", functionalId, Clean(sender, 15), Clean(receiver, 15), Date(at), Time(at), Number(control), "X", version);
    }

    public void EndGroup(int control) => Add("GE", Number(Transactions), Number(control));

    public void BeginTransaction(string set, string version)
    {
        _control = (++Transactions).ToString("0000", CultureInfo.InvariantCulture);
        _count = 0;
        Add("ST", set, _control, version);
    }

    public void EndTransaction() => Add("SE", Number(_count + 1), _control);

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>A sender's text as it can be written into an element: no separator, no control character, no longer than the element.</summary>
    public static string Clean(string? text, int length)
    {
        var kept = (text ?? "").Where(c => c is not ('*' or ':' or '^' or '~') && !char.IsControl(c)).Take(length).ToArray();
        return new string(kept).Trim();
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Amount(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset at) => at.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset at) => at.ToString("HHmm", CultureInfo.InvariantCulture);
}
