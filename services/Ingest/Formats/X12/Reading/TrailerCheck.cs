using System.Globalization;

using Claims.Contracts;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>What can be wrong with the trailer of an envelope.</summary>
public enum TrailerFault
{
    Missing,
    Count,
    Control,
}

/// <summary>Holds SE, GE or IEA against what it closes: element 1 counts the content, element 2 repeats the control number.</summary>
/// <param name="position">Place of the trailer, or where it should be.</param>
public sealed class TrailerCheck(string trailerId, string headerId, int position, string place)
{
    public IEnumerable<(Fault Fault, TrailerFault Kind)> Faults(Segment? trailer, int count, string counted, string controlNumber)
    {
        if (trailer is null)
        {
            yield return (EnvelopeFaults.Missing(trailerId, position, place), TrailerFault.Missing);
            yield break;
        }

        if (!int.TryParse(trailer.Element(1), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) || stated != count)
        {
            yield return (EnvelopeFaults.CountDiffers(trailerId, position, place, counted, count), TrailerFault.Count);
        }

        if (trailer.Element(2) != controlNumber)
        {
            yield return (EnvelopeFaults.ControlNumber(trailerId, headerId, position, place), TrailerFault.Control);
        }
    }
}
