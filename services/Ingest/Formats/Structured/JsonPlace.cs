using System.Globalization;
using System.Text.Json;

using Claims.Contracts;

namespace Claims.Ingest.Formats.Structured;

/// <summary>
/// A value in a JSON document that knows where it stands. Reading collects every fault and goes on; a value that is absent or faulty is null.
/// </summary>
internal sealed class JsonPlace(JsonElement element, FaultList faults, PathStyle style, JsonPlace? parent, string name, int index = -1)
{
    private HashSet<string>? _asked;

    public JsonElement Element => element;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public string Path => style == PathStyle.JsonPointer
        ? $"{parent?.Path}{(parent is null ? name : $"/{(index < 0 ? name : index.ToString(CultureInfo.InvariantCulture))}")}"
        : parent is null ? name : index < 0 ? $"{parent.Path}.{name}" : $"{parent.Path}[{index}]";

    public void Fault(string code, string message, bool isWarning = false) => faults.Add(code, Path, message, isWarning);

    /// <summary>The property, or null where it is absent or JSON null.</summary>
    public JsonPlace? Find(string property)
    {
        (_asked ??= []).Add(property);
        return IsObject && element.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null
            ? new JsonPlace(value, faults, style, this, property)
            : null;
    }

    /// <summary>The property, or null after its absence was reported.</summary>
    public JsonPlace? Require(string property)
    {
        var place = Find(property);
        if (place is null)
        {
            Missing(property);
        }

        return place;
    }

    public void Missing(string property) =>
        new JsonPlace(default, faults, style, this, property).Fault(FaultCodes.ValueMissing, "is required");

    /// <summary>The items of an array property; none where it is absent.</summary>
    public IReadOnlyList<JsonPlace> Items(string property)
    {
        if (Find(property) is not { } array)
        {
            return [];
        }

        if (array.Element.ValueKind != JsonValueKind.Array)
        {
            array.Fault(FaultCodes.ValueInvalid, "must be an array");
            return [];
        }

        return array.Element.EnumerateArray().Select((item, i) => new JsonPlace(item, faults, style, array, property, i)).ToList();
    }

    public IReadOnlyList<JsonPlace> Objects(string property) => Items(property).Where(item => item.ExpectObject()).ToList();

    public JsonPlace? Object(string property) => Find(property) is { } place && place.ExpectObject() ? place : null;

    public bool ExpectObject()
    {
        if (!IsObject)
        {
            Fault(FaultCodes.ValueInvalid, "must be an object");
        }

        return IsObject;
    }

    public string? Text(string property) => Find(property)?.AsText();

    public string? RequireText(string property) => Require(property)?.AsText();

    public decimal? Number(string property) => Find(property)?.AsNumber();

    public string? AsText()
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Fault(FaultCodes.ValueInvalid, "must be text that is not empty");
        return null;
    }

    public decimal? AsNumber()
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number))
        {
            return number;
        }

        Fault(FaultCodes.ValueInvalid, "must be a number of at most 28 digits");
        return null;
    }

    public int? AsInteger()
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number))
        {
            return number;
        }

        Fault(FaultCodes.ValueInvalid, "must be a whole number");
        return null;
    }

    /// <summary>Properties that nobody asked for, as warnings: a misspelt name must not pass in silence.</summary>
    public void ReportUnknown()
    {
        foreach (var property in element.EnumerateObject().Where(property => _asked?.Contains(property.Name) != true))
        {
            Fault(FaultCodes.PropertyUnknown, "has a property that the format does not know; it is ignored", isWarning: true);
            return;
        }
    }
}
