namespace Claims.Tracking.Segments;

/// <summary>Whose predictions are tracked.</summary>
public enum Subject
{
    /// <summary>The assessment: risk from all evidence; its call is improper where the claim was flagged or its risk alone sent it to review.</summary>
    Assessment,

    /// <summary>The clause model: its own risk; its call is improper where it flagged the claim. Claims that rules scored have none.</summary>
    ClauseModel,
}
