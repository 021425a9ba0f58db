using Claims.Fraud.History;

namespace Claims.Fraud.Edits;

/// <summary>A medically unlikely edit (MUE): the most units of a service that one patient has on one day in nearly every case.</summary>
/// <param name="Code">HCPCS code.</param>
/// <param name="Setting">Whom it is for.</param>
/// <param name="Units">Units above it are unlikely.</param>
/// <param name="Indicator">What is held against it.</param>
/// <param name="Rationale">Why, in CMS's words.</param>
/// <param name="Valid">Days of service that it is for.</param>
public sealed record UnitLimit(string Code, ServiceSetting Setting, decimal Units, AdjudicationIndicator Indicator, string Rationale, DayRange Valid);

/// <summary>CMS's MUE adjudication indicator (MAI), by its number.</summary>
public enum AdjudicationIndicator
{
    /// <summary>Each line for itself.</summary>
    Line = 1,

    /// <summary>All lines of a day; by statute, regulation or instruction, so that nothing excuses more.</summary>
    DayByPolicy = 2,

    /// <summary>All lines of a day; clinical, so that more can be justified.</summary>
    DayByClinic = 3,
}
