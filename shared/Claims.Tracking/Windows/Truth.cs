namespace Claims.Tracking.Windows;

/// <summary>What is known of a claim's outcome.</summary>
public enum Truth
{
    /// <summary>No verdict that decides.</summary>
    Unknown,

    Proper,

    /// <summary>Should not have been paid as billed.</summary>
    Improper,
}
