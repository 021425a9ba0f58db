using Claims.Contracts;

namespace Claims.Codes;

/// <summary>Which codes exist.</summary>
public interface ICodeCatalogue
{
    /// <summary>Whether the code stands in the system's table, header or billable. Without dots, upper case.</summary>
    /// <param name="on">Day of service; a code that was added later or ended earlier does not exist on it. Null asks about any day.</param>
    bool Exists(CodeSystem system, string code, DateOnly? on);

    /// <summary>Whether the table of this system is complete, so that a code which it lacks is wrong and not merely unknown here.</summary>
    bool Knows(CodeSystem system);
}
