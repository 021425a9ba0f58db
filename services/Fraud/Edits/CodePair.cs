using Claims.Fraud.History;

namespace Claims.Fraud.Edits;

/// <summary>A procedure-to-procedure edit (PTP): two services that are not both paid for one patient, day and provider.</summary>
/// <param name="Column1">The service that is paid.</param>
/// <param name="Column2">The service that is not.</param>
/// <param name="Setting">Whom it is for.</param>
/// <param name="Modifier">Whether a modifier excuses it.</param>
/// <param name="Valid">Days of service that it is for, its effective and its deletion date among them, as far as its file speaks.</param>
public readonly record struct CodePair(string Column1, string Column2, ServiceSetting Setting, ModifierIndicator Modifier, DayRange Valid);

/// <summary>CMS's modifier indicator of a PTP edit, by its number.</summary>
public enum ModifierIndicator
{
    NotAllowed = 0,

    /// <summary>See <see cref="NcciModifiers"/>.</summary>
    Allowed = 1,

    /// <summary>Deleted on the day on which it took effect: no edit.</summary>
    NotApplicable = 9,
}
