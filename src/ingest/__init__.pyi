from .editing.calibration import (
    RejectedAnswer as RejectedAnswer,
    new_calibration_answer as new_calibration_answer,
    read_calibration as read_calibration,
)
from .editing.csv_layout import CsvLayout as CsvLayout, layout_of as layout_of
from .editing.decisions import new_answer as new_answer, read_answers as read_answers
from .editing.favor_line import (
    parse_favor_line as parse_favor_line,
    read_favors as read_favors,
)
from .errors import UnreadableFileError as UnreadableFileError
from .reading.file_accounts import (
    roster_columns as roster_columns,
    source_files as source_files,
)
from .reading.input_files import (
    InputFile as InputFile,
    find_files as find_files,
    refuse as refuse,
)
from .reading.read_file import (
    FileResult as FileResult,
    read_file as read_file,
    skipped_file as skipped_file,
)
from .reading.row_cache import RowCache as RowCache
from .reading.zip_archives import closing_archives as closing_archives
from .reading.user_views import view_files as view_files
from .schema.row import Row as Row
from .schema.source_format import SourceFormat as SourceFormat
from .sources.calibration_csv import (
    CALIBRATION as CALIBRATION,
    CalibrationAnswer as CalibrationAnswer,
)
from .sources.decisions_csv import DECISIONS as DECISIONS, GivenAnswer as GivenAnswer
from .sources.favors_csv import FAVORS as FAVORS, LoggedFavor as LoggedFavor
from .sources.meeting_log import parse_log_line as parse_log_line
from .sources.meetings_csv import LoggedMeeting as LoggedMeeting
from .sources.registry import ROWS as ROWS, SOURCES as SOURCES
