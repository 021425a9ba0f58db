using System.Globalization;

using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Json;

/// <summary>Dates and enums as canonical JSON writes them.</summary>
internal static class CanonicalValues
{
    public static DateOnly? Date(this JsonPlace place, string property)
    {
        if (place.Find(property) is not { } found || found.AsText() is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        found.Fault(FaultCodes.ValueInvalid, "must be a date like 2026-01-31");
        return null;
    }

    public static T Choice<T>(this JsonPlace place, string property, T absent)
        where T : struct, Enum =>
        place.Find(property) is { } found ? Read<T>(found) : absent;

    public static T RequireChoice<T>(this JsonPlace place, string property)
        where T : struct, Enum =>
        place.Require(property) is { } found ? Read<T>(found) : default;

    private static T Read<T>(JsonPlace place)
        where T : struct, Enum
    {
        if (place.AsText() is not { } text)
        {
            return default;
        }

        // Numbers in text would parse as well; only names are meant.
        if (char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        place.Fault(FaultCodes.ValueInvalid, $"must be one of {string.Join(", ", Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]))}");
        return default;
    }
}
