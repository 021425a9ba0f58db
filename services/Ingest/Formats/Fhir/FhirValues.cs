using System.Globalization;

using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>FHIR R4 data types: dates of any precision, money, codings, periods.</summary>
internal static class FhirValues
{
    /// <summary>
    /// The day of a date, dateTime or instant as it was written, time zone left alone. A year or a month stands for its first day.
    /// </summary>
    public static DateOnly? Date(this JsonPlace place, string property)
    {
        if (place.Find(property) is not { } found || found.AsText() is not { } text)
        {
            return null;
        }

        var day = text.Split('T', 2)[0];
        string[] forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        if (DateOnly.TryParseExact(day, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        found.Fault(FaultCodes.ValueInvalid, "must be a date like 2026-01-31, 2026-01 or 2026");
        return null;
    }

    public static (DateOnly? Start, DateOnly? End) Period(this JsonPlace place, string property) =>
        place.Object(property) is { } period ? (period.Date("start"), period.Date("end")) : (null, null);

    /// <summary>Value of a Money or Quantity.</summary>
    public static decimal? Value(this JsonPlace place, string property) => place.Object(property)?.Number("value");

    /// <summary>Codings of a CodeableConcept, as far as they have a code.</summary>
    public static IReadOnlyList<(string? System, string Code)> Codings(this JsonPlace? concept) => concept is not null && concept.ExpectObject()
        ? concept.Objects("coding")
            .Select(coding => (System: coding.Text("system"), Code: coding.Text("code")))
            .Where(coding => coding.Code is not null)
            .Select(coding => (coding.System, coding.Code!))
            .ToList()
        : [];

    public static string? Code(this JsonPlace place, string property) => place.Find(property).Codings() is [var first, ..] ? first.Code : null;

    /// <summary>Codes of an array of CodeableConcepts, the first of each.</summary>
    public static IReadOnlyList<string> Codes(this JsonPlace place, string property) =>
        place.Objects(property).Select(concept => concept.Codings() is [var first, ..] ? first.Code : null).OfType<string>().ToList();
}
